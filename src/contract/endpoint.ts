import type * as v from 'valibot'
import type { RefusalCode } from './refusal'

/**
 * Who may call. `anyone`: no session needed. `person`: signed in. `member`: has joined a leader.
 * `leader`: acts only on what is the leader's own. `counter`: the leader, or a helper at the leader's counter (D7).
 */
export type Who = 'anyone' | 'person' | 'member' | 'leader' | 'counter' | 'operator'

/** How often a caller may call; the numbers are in the server's rate limits. */
export type RateClass =
  | 'read'
  | 'write'
  | 'sign-in'
  | 'sms'
  | 'code'
  | 'order'
  | 'hand-over'
  | 'picture'
  | 'export'

/** What stands in the body of an answer: image/jpeg, a file of Office Open XML, or application/pdf. */
export type AnswerKind = 'json' | 'picture' | 'spreadsheet' | 'pdf'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Endpoint<
  I extends v.GenericSchema = v.GenericSchema,
  O extends v.GenericSchema = v.GenericSchema,
> {
  readonly method: Method
  /** Path with `{name}` for the parts that are taken from the input. */
  readonly path: `/api/v1/${string}`
  readonly summary: string
  readonly who: Who
  readonly rate: RateClass
  readonly input: I
  readonly output: O
  /** Refusals of the act itself; those every endpoint may give are in `commonRefusals`. */
  readonly refusals: readonly RefusalCode[]
  /**
   * What a second call with the same idempotency key meets. Left out: the stored answer of the first.
   * `harmless`: nothing that must not happen twice. `own-record`: the row it writes is the record.
   */
  readonly repeat?: 'harmless' | 'own-record'
  /** Left out: JSON. */
  readonly answers?: AnswerKind
  /** The body is a picture as it is, the input's `picture`; all else stands in the path. Left out: JSON. */
  readonly takes?: 'picture'
  /** Only where demo mode is on. */
  readonly demoOnly?: boolean
}

export type InputOf<E extends Endpoint> = v.InferInput<E['input']>
/** What the handler sees: defaults filled in, text trimmed. */
export type ParsedOf<E extends Endpoint> = v.InferOutput<E['input']>
export type OutputOf<E extends Endpoint> = v.InferOutput<E['output']>

/** Keeps who may call in the type: a leader's handler is given a leader. */
export function endpoint<I extends v.GenericSchema, O extends v.GenericSchema, W extends Who>(
  of: Endpoint<I, O> & { readonly who: W },
): Endpoint<I, O> & { readonly who: W } {
  return of
}

/** A write takes an Idempotency-Key. */
export function isWrite(of: Endpoint): boolean {
  return of.method !== 'GET'
}
