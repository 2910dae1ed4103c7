import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

/** A guard that never says no guards nothing: a planted violation must be found. */
it('finds a feature that imports the server', () => {
  const folder = 'src/features/planted'
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(
      `${folder}/planted.ts`,
      "import { createApp } from '../../../server/app'\nexport const planted = createApp\n",
    )
    const { status, stdout } = spawnSync(
      'npx',
      ['depcruise', '--config', 'config/import-rules.cjs', folder],
      { encoding: 'utf8' },
    )
    expect(stdout).toContain('app-knows-no-server')
    expect(status).not.toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
