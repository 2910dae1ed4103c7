import { randomUUID } from 'node:crypto'
import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import { isWrite } from '#contract/endpoint'
import type { Problem } from '#contract/refusal'

export interface Caller {
  readonly token?: string
  readonly key?: string
  readonly language?: string
}

export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problem: Problem }

export interface ApiCalls {
  /** Calls an endpoint; a problem is an answer, not an exception. */
  call<E extends Endpoint>(endpoint: E, input: InputOf<E>, as?: Caller): Promise<Answer<OutputOf<E>>>
  /** The answer's value; fails the test on a problem, with its sentence. */
  ok<E extends Endpoint>(endpoint: E, input: InputOf<E>, as?: Caller): Promise<OutputOf<E>>
}

/** Speaks the contract over whatever sends a request. */
export function apiCalls(send: (path: string, init: RequestInit) => Promise<Response>): ApiCalls {
  async function call<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    as: Caller = {},
  ): Promise<Answer<OutputOf<E>>> {
    const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>)
    const headers = new Headers({ 'accept-language': as.language ?? 'zh-Hans' })
    if (as.token) headers.set('authorization', `Bearer ${as.token}`)
    if (isWrite(endpoint)) headers.set('idempotency-key', as.key ?? randomUUID())
    const query = endpoint.method === 'GET' ? queryOf(rest) : ''
    const response = await send(path + query, {
      method: endpoint.method,
      headers,
      ...(endpoint.method !== 'GET' && { body: sentBody(endpoint, rest) }),
    })
    if (!response.ok)
      return { ok: false, status: response.status, problem: (await response.json()) as Problem }
    return { ok: true, status: response.status, value: (await bodyOf(endpoint, response)) as OutputOf<E> }
  }

  return {
    call,
    async ok(endpoint, input, as) {
      const answer = await call(endpoint, input, as)
      if (answer.ok) return answer.value
      const { code, detail, fields } = answer.problem
      throw new Error(
        `${endpoint.method} ${endpoint.path}: ${code} ${detail} ${JSON.stringify(fields ?? '')}`,
      )
    },
  }
}

/** A picture goes as its bytes, all else as JSON. */
function sentBody(endpoint: Endpoint, rest: Record<string, unknown>): string | Blob {
  const { picture } = rest
  return endpoint.takes === 'picture' && picture instanceof Uint8Array
    ? new Blob([new Uint8Array(picture)])
    : JSON.stringify(rest)
}

/** A spreadsheet comes as it does to a phone: a stream of bytes under a name. */
async function bodyOf(endpoint: Endpoint, response: Response): Promise<unknown> {
  if (endpoint.answers === 'picture' || endpoint.answers === 'pdf')
    return new Uint8Array(await response.arrayBuffer())
  if (endpoint.answers !== 'spreadsheet') return response.json()
  const [, name = ''] =
    /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { fileName: decodeURIComponent(name), content: response.body }
}

function fillPath(
  path: string,
  input: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) query.set(key, String(value))
  return query.size === 0 ? '' : `?${query}`
}
