// npm start: from nothing to a running demo world. Later starts skip what is done.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { checkNode, installDebianPackages, installPackages } from './set-up.js'

checkNode()
installPackages()
const { buildH5WhenStale } = await import('./build.js')
buildH5WhenStale()
const hasFont = installDebianPackages(['fonts-noto-cjk'], () =>
  existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
)
if (!hasFont)
  console.log(
    'No Noto CJK font found: posters drawn by the server use another font. Debian: apt-get install fonts-noto-cjk',
  )

const server = spawn(process.execPath, ['--import', 'tsx', 'mock/start.ts'], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
