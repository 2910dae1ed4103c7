import type { Api, EndpointName } from '#contract/api'
import type { Endpoint, OutputOf, ParsedOf, Who } from '#contract/endpoint'
import type { Outcome, RefusalCode } from '#contract/refusal'
import type { Language } from '#contract/schema'
import type { LeaderId, MemberId } from '#domain/ids'
import type { Db } from '../db/db'
import type { Deps } from '../deps'

/** Who is signed in, as read from the session on every request. */
export interface Principal {
  readonly memberId: MemberId
  /** Set when the person is a leader. */
  readonly leaderId: LeaderId | null
  /** Whose goods this person may hand over: the own ones, or those of the leader they help. */
  readonly counterOf: LeaderId | null
  readonly isOperator: boolean
  readonly tokenHash: string
}

type PrincipalOf<W extends Who> = W extends 'anyone'
  ? Principal | undefined
  : W extends 'leader'
    ? Principal & { readonly leaderId: LeaderId }
    : W extends 'counter'
      ? Principal & { readonly counterOf: LeaderId }
      : Principal

/** What a handler knows besides its input. */
export interface Call<W extends Who = Who> {
  readonly deps: Deps
  /** For a write whose answer is stored: the transaction it must stay in. */
  readonly db: Db
  readonly principal: PrincipalOf<W>
  /** The time of this request: one for all it writes. */
  readonly now: Date
  readonly requestKey: string
  readonly bodyHash: string
  readonly language: Language
  readonly ip: string
  /** `https://host` the request came to. */
  readonly origin: string
}

type WhoOf<E extends Endpoint> = E['who']

export type Handler<E extends Endpoint> = (
  input: ParsedOf<E>,
  call: Call<WhoOf<E>>,
) => Promise<Outcome<OutputOf<E>, RefusalCode>>

/** A handler for every endpoint of the contract: a missing or mistyped one does not compile. */
export type Handlers = { readonly [K in EndpointName]: Handler<Api[K]> }

/** The handlers of one noun. */
export type HandlersOf<K extends EndpointName> = Pick<Handlers, K>
