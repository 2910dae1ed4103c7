import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Caller } from './order-world'
import { answerMessages } from './worker-process'

export interface LoadCall {
  readonly port: number
  readonly callers: readonly Caller[]
  readonly connections: number
  readonly seconds: number
}

export interface LoadAnswer {
  readonly placed: number
  readonly ms: number
  /** Half of the orders, and all but one in a hundred, were answered within. */
  readonly medianMs: number
  readonly p99Ms: number
  readonly refusals: Record<string, number>
}

/**
 * People who order, wait for the answer and order again. Written on sockets: an HTTP client costs as much CPU
 * as the server that is to be measured, and both share these cores.
 */
answerMessages(async ({ port, callers, connections, seconds }: LoadCall): Promise<LoadAnswer> => {
  const requests = callers.map((caller) => requestOf(caller, port))
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  const waits: number[] = []
  const refusals: Record<string, number> = {}
  const run = randomBytes(8).toString('hex')
  let turn = 0
  const order = async () => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    while (performance.now() < until) {
      const sentAt = performance.now()
      const number = turn++
      const request = requests[number % requests.length] ?? ''
      socket.write(request.replace('{key}', `${run}-${number}`))
      const answer = await answerOn(socket)
      if (answer.startsWith('HTTP/1.1 200 ')) waits.push(performance.now() - sentAt)
      else count(refusals, /"code":"([\w-]+)"/.exec(answer)?.[1] ?? answer.slice(0, 100))
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, order))
  const ms = performance.now() - startedAt
  waits.sort((a, b) => a - b)
  const within = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN
  return { placed: waits.length, ms, medianMs: within(0.5), p99Ms: within(0.99), refusals }
})

function requestOf({ token, body }: Caller, port: number): string {
  return [
    'POST /api/v1/orders HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'idempotency-key: {key}',
    '',
    body,
  ].join('\r\n')
}

/** One whole answer; the server gives each a length. */
async function answerOn(socket: Socket): Promise<string> {
  let answer = ''
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    answer += chunk.toString('latin1')
    const headEnd = answer.indexOf('\r\n\r\n')
    if (headEnd < 0) continue
    const length = /\r\ncontent-length: (\d+)/i.exec(answer)
    if (!length) throw new Error(`an answer without a length: ${answer}`)
    if (answer.length >= headEnd + 4 + Number(length[1])) return answer
  }
}

function count(times: Record<string, number>, code: string): void {
  times[code] = (times[code] ?? 0) + 1
}
