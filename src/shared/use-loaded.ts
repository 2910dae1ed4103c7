import type { Loaded } from './loaded'

/** The part of a TanStack query result that is read here. */
interface QueryLike<T> {
  data: T | undefined
  error: unknown
  isError: boolean
  refetch: () => unknown
}

/** A query as one of four states. Old data stays on the screen when a later fetch fails. */
export function useLoaded<T>(
  query: QueryLike<T>,
  { isEmpty }: { isEmpty?: (value: T) => boolean } = {},
): Loaded<T> {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? { state: 'empty' } : { state: 'ready', value: query.data }
  }
  if (query.isError) return { state: 'failed', problem: query.error, retry: () => void query.refetch() }
  return { state: 'loading' }
}
