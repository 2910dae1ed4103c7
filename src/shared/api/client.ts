import Taro from '@tarojs/taro'
import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import type { Problem, RefusalCode } from '#contract/refusal'
import { usePreferences } from '../preferences'
import { learnServerTime } from '../server-clock'
import { sessionToken } from '../session'

/** A "no" of the server, with the sentence to show beside the button or field. */
export interface Refusal {
  readonly code: RefusalCode
  readonly sentence: string
  /** Sentence by field path, e.g. `items.0.priceFen`. */
  readonly fields: Readonly<Record<string, string>>
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** No answer came: nothing is known of what happened. A write is repeated with the same key. */
export class Unreachable extends Error {}

/** Build settings: '' is the page's own origin (H5). */
declare const API_ORIGIN: string

const TIMEOUT_MS = 15_000

/** Some megabytes over a phone's network. */
const PICTURE_TIMEOUT_MS = 60_000

interface Sending {
  /** Of a write: the same for all tries of one act. */
  readonly key?: string
}

/**
 * The one door to the API. It never toasts and never navigates.
 * @throws Unreachable when there is no answer, or one that is not the API's
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  sending: Sending = {},
): Promise<Answer<OutputOf<E>>> {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>)
  const response = await send(endpoint, path, rest, sending)
  learnServerTime(header(response.header, 'x-server-time'))
  if (response.statusCode >= 200 && response.statusCode < 300)
    return { ok: true, value: response.data as OutputOf<E> }
  if (!isProblem(response.data)) throw new Unreachable(`status ${response.statusCode}`)
  return { ok: false, refusal: refusalOf(response.data) }
}

/** A read whose answer is a file, for what fetches files itself. */
export function downloadOf<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
): { readonly url: string; readonly header: Record<string, string> } {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>)
  return { url: API_ORIGIN + path + queryOf(rest), header: callerHeader() }
}

/** The "no" in an answer that came another way; undefined when it holds none. */
export function refusalIn(body: unknown): Refusal | undefined {
  return isProblem(body) ? refusalOf(body) : undefined
}

/** Who asks, and in which language. */
function callerHeader(): Record<string, string> {
  const token = sessionToken()
  return {
    'accept-language': usePreferences.getState().language,
    ...(token && { authorization: `Bearer ${token}` }),
  }
}

async function send(endpoint: Endpoint, path: string, rest: Record<string, unknown>, { key }: Sending) {
  const isGet = endpoint.method === 'GET'
  const query = isGet ? queryOf(rest) : ''
  try {
    return await Taro.request<unknown>({
      url: API_ORIGIN + path + query,
      method: endpoint.method,
      timeout: endpoint.takes === 'picture' ? PICTURE_TIMEOUT_MS : TIMEOUT_MS,
      header: {
        ...callerHeader(),
        ...(!isGet && { 'content-type': contentType(endpoint), 'idempotency-key': key ?? newKey() }),
      },
      ...(!isGet && { data: bodyOf(endpoint, rest) }),
      ...(endpoint.answers === 'picture' && { responseType: 'arraybuffer' as const }),
    })
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : 'request failed')
  }
}

function contentType(endpoint: Endpoint): string {
  return endpoint.takes === 'picture' ? 'application/octet-stream' : 'application/json'
}

/** A picture goes as its bytes, all else as JSON. */
function bodyOf(endpoint: Endpoint, rest: Record<string, unknown>): string | ArrayBuffer {
  const { picture } = rest
  return endpoint.takes === 'picture' && picture instanceof Uint8Array
    ? new Uint8Array(picture).buffer
    : JSON.stringify(rest)
}

/** A key nobody else uses; it guards against repeats and is no secret, so any random will do. */
export function newKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}

/** Header names come in any case, depending on the platform. */
function header(headers: Record<string, unknown> | undefined, name: string): string | undefined {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return found ? String(found[1]) : undefined
}

function refusalOf(problem: Problem): Refusal {
  const fields = Object.fromEntries((problem.fields ?? []).map((field) => [field.path, field.sentence]))
  return { code: problem.code, sentence: problem.detail, fields }
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && 'detail' in data
}

function fillPath(
  path: string,
  input: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

function queryOf(rest: Record<string, unknown>): string {
  const parts = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
