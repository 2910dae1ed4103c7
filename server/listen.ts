import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Logger } from 'pino'

/** How long requests under way may take to finish once the server is told to stop. */
const STOP_WITHIN_MS = 10_000

export interface Listening {
  readonly port: number
  /** Takes no new requests, lets those under way finish. */
  stop(): Promise<void>
}

/** @throws Error when the port is taken */
export function listen(app: Pick<Hono, 'fetch'>, port: number, host = '0.0.0.0'): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      resolve({
        port: address.port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            if ('closeIdleConnections' in server) server.closeIdleConnections()
            setTimeout(() => {
              if ('closeAllConnections' in server) server.closeAllConnections()
            }, STOP_WITHIN_MS).unref()
          }),
      })
    })
    server.once('error', reject)
  })
}

/** Runs `stop` once on SIGTERM or SIGINT, then lets the process end. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping: requests under way may finish')
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stop failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
