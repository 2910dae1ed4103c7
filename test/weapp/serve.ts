import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { transformSync } from '@swc/core'
import { pack } from './pack'

const RUNTIME = join(process.cwd(), 'test/weapp/runtime')

/** Jest runs this file as CommonJS, the bench as a module. */
const { resolve } = createRequire(join(process.cwd(), 'package.json'))

const LIBRARIES = {
  '/glass-easel.js': resolve('glass-easel/dist/glass_easel.all.es.js'),
  '/adapter.js': resolve('glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter.es.js'),
}

const HTML = `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<script type="importmap">
{ "imports": { "glass-easel": "/glass-easel.js", "glass-easel-miniprogram-adapter": "/adapter.js" } }
</script>
<body><script type="module">import '/runtime/main'</script></body>`

const KINDS: Record<string, string> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml' }

export interface Stage {
  origin: string
  close(): Promise<void>
}

/** Serves the page in which the built mini-program runs, on any free port. */
export async function serveStage(folder: string): Promise<Stage> {
  const packed = JSON.stringify(pack(folder))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stage')
    if (pathname === '/') return send(response, 'text/html', HTML)
    if (pathname === '/packed.json') return send(response, 'application/json', packed)
    const library = Object.entries(LIBRARIES).find(([path]) => path === pathname)?.[1]
    if (library) return send(response, 'text/javascript', readFileSync(library))
    if (pathname.startsWith('/runtime/')) return send(response, 'text/javascript', runtimeModule(pathname))
    const asset = join(folder, pathname)
    if (!existsSync(asset)) return response.writeHead(404).end()
    return send(response, KINDS[extname(asset)] ?? 'application/octet-stream', readFileSync(asset))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stage has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      // A browser keeps its connections open; without this the server would wait for them.
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function runtimeModule(pathname: string): string {
  const file = join(RUNTIME, `${pathname.slice('/runtime/'.length)}.ts`)
  return transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
    swcrc: false,
  }).code
}

function send(response: ServerResponse, kind: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': `${kind}; charset=utf-8` }).end(body)
}
