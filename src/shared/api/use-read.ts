import type { InfiniteData } from '@tanstack/react-query'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import { useSession } from '../session'
import type { Refusal } from './client'
import { call } from './client'

/** A read the server said no to: the screen shows the sentence. */
export class ReadRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.sentence)
  }
}

interface ReadOptions {
  /** Do not ask yet, e.g. before sign-in. */
  readonly when?: boolean
  /** Ask again every so often while the screen is shown (ms). */
  readonly everyMs?: number
}

/** The answer of an endpoint, kept and shared by path and input. */
export function useRead<E extends Endpoint>(endpoint: E, input: InputOf<E>, options: ReadOptions = {}) {
  return useQuery<OutputOf<E>, Error>({
    queryKey: [endpoint.path, input],
    queryFn: () => read(endpoint, input),
    enabled: options.when ?? true,
    ...(options.everyMs && { refetchInterval: options.everyMs }),
  })
}

/** One row of an endpoint that answers in pages. */
type RowOf<E extends Endpoint> = OutputOf<E> extends { items: (infer Row)[] } ? Row : never

interface Page<Row> {
  readonly items: Row[]
  readonly nextCursor: string | null
}

/** An endpoint that answers in pages: `data` holds the rows of all pages so far. */
export function usePages<E extends Endpoint>(
  endpoint: E,
  input: Omit<InputOf<E>, 'cursor'>,
  options: ReadOptions = {},
) {
  return useInfiniteQuery<Page<RowOf<E>>, Error, RowOf<E>[], unknown[], string | undefined>({
    queryKey: [endpoint.path, input, 'pages'],
    queryFn: async ({ pageParam }) =>
      (await read(endpoint, { ...input, cursor: pageParam } as InputOf<E>)) as Page<RowOf<E>>,
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    select: (data: InfiniteData<Page<RowOf<E>>, string | undefined>) =>
      data.pages.flatMap((page) => page.items),
    enabled: options.when ?? true,
    ...(options.everyMs && { refetchInterval: options.everyMs }),
  })
}

async function read<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  const answer = await call(endpoint, input)
  if (!answer.ok) {
    // The session has ended elsewhere: what stands on it asks to sign in.
    if (answer.refusal.code === 'not-signed-in') useSession.getState().clear()
    throw new ReadRefused(answer.refusal)
  }
  return answer.value
}
