/** What PostgreSQL says when it refuses a statement; the two drivers and Drizzle wrap it differently. */
interface DatabaseError {
  /** SQLSTATE. */
  readonly code: string
  readonly message: string
  readonly detail: string | undefined
  readonly constraint: string | undefined
}

const DEADLOCK = '40P01'
const SERIALIZATION_FAILURE = '40001'
const MOST_TRIES = 4

/** undefined when the error is not the database's. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  const own = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(own instanceof Error) || !('code' in own) || typeof own.code !== 'string') return undefined
  return {
    code: own.code,
    message: own.message,
    detail: textOf(own, 'detail'),
    constraint: textOf(own, 'constraint_name') ?? textOf(own, 'constraint'),
  }
}

/**
 * Runs a transaction again when PostgreSQL rolled it back to free another from a deadlock.
 * `run` must begin the transaction itself.
 */
export async function againAfterDeadlock<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      const code = databaseErrorOf(error)?.code
      const isPassing = code === DEADLOCK || code === SERIALIZATION_FAILURE
      if (!isPassing || tries === MOST_TRIES) throw error
    }
  }
}

function textOf(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}
