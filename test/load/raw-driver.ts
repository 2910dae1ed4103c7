import postgres from 'postgres'
import { answerMessages } from './worker-process'

export interface RawCall {
  readonly statement: string
  /** Rows the statement is spread over. */
  readonly rows: number
  readonly clients: number
  readonly seconds: number
}

/** The plain statement by the driver the API uses, a connection for each client, and nothing else in the process. */
const sql = postgres(process.env.DATABASE_URL ?? '', { max: Number(process.env.CONNECTIONS) })

answerMessages(async ({ statement, rows, clients, seconds }: RawCall) => {
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  let done = 0
  const client = async () => {
    while (performance.now() < until) {
      const row = 1 + Math.floor(Math.random() * rows)
      await sql.unsafe(statement, [row], { prepare: true })
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { done, ms: performance.now() - startedAt }
})
