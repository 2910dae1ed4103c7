import type { Context } from 'hono'
import * as v from 'valibot'
import { MAX_PICTURE_BYTES } from '#contract/after-sale'
import type { Endpoint } from '#contract/endpoint'
import type { FieldProblem, Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'

const MAX_BODY_BYTES = 256 * 1024

/** The raw body of a write: read once, hashed for idempotency, then parsed. A picture stays bytes. */
export async function readBody(
  context: Context,
  endpoint: Endpoint,
): Promise<Outcome<string | Uint8Array, 'body-too-large'>> {
  if (endpoint.method === 'GET') return done('')
  if (endpoint.takes === 'picture') return readBytes(context)
  if (Number(context.req.header('content-length') ?? 0) > MAX_BODY_BYTES) return refused('body-too-large')
  const body = await context.req.text()
  return Buffer.byteLength(body) > MAX_BODY_BYTES ? refused('body-too-large') : done(body)
}

/** One byte too many is enough to know: the picture is refused by its size, with a sentence of its own. */
async function readBytes(context: Context): Promise<Outcome<Uint8Array, 'body-too-large'>> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = context.req.raw.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > MAX_PICTURE_BYTES) {
      await reader?.cancel()
      break
    }
  }
  return done(Buffer.concat(parts))
}

/** Path, query and body as one input, checked by the contract. */
export function parseInput(
  context: Context,
  endpoint: Endpoint,
  body: string | Uint8Array,
): Outcome<unknown, 'body-not-json' | 'bad-input'> {
  const given = givenIn(context, endpoint, body)
  if (!given) return refused('body-not-json')
  if (holdsNul(given)) return refused('bad-input')
  const parsed = v.safeParse(endpoint.input, { ...given, ...context.req.param() })
  return parsed.success
    ? done(parsed.output)
    : refused('bad-input', undefined, parsed.issues.map(fieldProblem))
}

function givenIn(context: Context, endpoint: Endpoint, body: string | Uint8Array) {
  if (typeof body !== 'string') return { picture: body }
  return endpoint.method === 'GET' ? context.req.query() : parseJson(body)
}

/** U+0000 is a character in JSON and none in PostgreSQL. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (value instanceof Uint8Array) return false
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul)
}

function parseJson(body: string): Record<string, unknown> | undefined {
  if (body === '') return {}
  try {
    const value: unknown = JSON.parse(body)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const path = issue.path?.map((part) => String(part.key)).join('.') ?? ''
  return { path, code: fieldCode(issue) }
}

function fieldCode(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'min_length' || issue.received === 'undefined') return 'required'
  return issue.type === 'max_length' ? 'too-long' : 'invalid'
}
