import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface DemoServer {
  readonly origin: string
  readonly pid: number
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
}

interface DemoServerOptions {
  /** Where its database lives; left out, a fresh folder that is removed afterwards. */
  readonly dataFolder?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The whole demo as `npm start` runs it, on a port and a folder of its own. */
export async function startDemoServer({ dataFolder, env = {} }: DemoServerOptions = {}): Promise<DemoServer> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'lintuan-demo-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'mock/start.ts'], {
    env: { ...process.env, PORT: String(port), LINTUAN_DATA_FOLDER: folder, LINTUAN_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const origin = `http://127.0.0.1:${port}`
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((ready, fail) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk)
      if (said.includes(`:${port}`)) ready()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
    child.once('exit', (code) => fail(new Error(`the demo ended with ${code}:\n${said}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
    if (!dataFolder) rmSync(folder, { recursive: true, force: true })
  }
  return { origin, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
