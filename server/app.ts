import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { EndpointName } from '#contract/api'
import { api } from '#contract/api'
import type { Endpoint } from '#contract/endpoint'
import { isWrite } from '#contract/endpoint'
import type { Outcome, Refusal, RefusalCode } from '#contract/refusal'
import { refused } from '#contract/refusal'
import type { Deps } from './deps'
import { answerBody } from './http/answer-body'
import { answerOnce } from './http/answer-once'
import type { Call, Principal } from './http/call'
import { callerAddress } from './http/caller-address'
import { parseInput, readBody } from './http/input'
import { languageOf, problemOf } from './http/problem'
import { rateLimitBy } from './http/rate-limits'
import { checkRights } from './http/rights'
import { principalOf } from './http/session'
import { openApiRoutes } from './openapi/openapi-routes'
import { handlers } from './routes/handlers'
import { paymentCallback } from './routes/payment-callback'
import { StorageUnavailable } from './storage/storage-port'

type AnyHandler = (input: unknown, call: Call) => Promise<Outcome<unknown, RefusalCode>>

/** The API as a value: no port, no environment. */
export function createApp(deps: Deps): Hono {
  const app = new Hono()
  const rateLimit = rateLimitBy(deps.limits)
  app.use(secureHeaders({ xFrameOptions: 'SAMEORIGIN', crossOriginResourcePolicy: 'cross-origin' }))
  app.get('/healthz', (context) => context.json({ ok: true }))
  app.route('/', openApiRoutes)
  app.post('/api/v1/wechat/payment-callback', paymentCallback(deps))

  for (const name of Object.keys(api) as EndpointName[]) {
    const endpoint: Endpoint = api[name]
    if (endpoint.demoOnly && !deps.demo) continue
    const handler = handlers[name] as unknown as AnyHandler
    app.on(endpoint.method, honoPath(endpoint.path), (context) => answer(context, endpoint, handler))
  }
  app.all('/api/*', (context) => problemResponse(context, { code: 'not-found' }, requestIdOf(context)))
  return app

  async function answer(context: Context, endpoint: Endpoint, handler: AnyHandler): Promise<Response> {
    const startedAt = performance.now()
    const requestId = requestIdOf(context)
    let principal: Principal | undefined
    let response: Response
    try {
      principal = await principalOf(deps.db, context.req.header('authorization'), deps.clock.now())
      const outcome = await act(context, endpoint, handler, principal)
      response = outcome.ok
        ? answerBody(context, endpoint.answers ?? 'json', outcome.value)
        : problemResponse(context, outcome.refusal, requestId)
    } catch (error) {
      deps.log.error({ requestId, path: endpoint.path, err: error }, 'a bug or an outage')
      const code = error instanceof StorageUnavailable ? 'unavailable' : 'bug'
      response = problemResponse(context, { code }, requestId)
    }
    response.headers.set('x-request-id', requestId)
    response.headers.set('x-server-time', deps.clock.now().toISOString())
    deps.log.info({
      requestId,
      method: endpoint.method,
      path: endpoint.path,
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
      ...(principal && { memberId: principal.memberId }),
    })
    return response
  }

  async function act(
    context: Context,
    endpoint: Endpoint,
    handler: AnyHandler,
    principal: Principal | undefined,
  ): Promise<Outcome<unknown, RefusalCode>> {
    const ip = callerAddress(context)
    const allowed = await rateLimit(endpoint.rate, principal?.memberId ?? ip)
    if (!allowed.ok) return allowed
    const rights = checkRights(endpoint.who, principal)
    if (!rights.ok) return rights
    const requestKey = context.req.header('idempotency-key') ?? ''
    if (isWrite(endpoint) && !/^[\w-]{8,255}$/.test(requestKey)) return refused('idempotency-key-missing')
    const body = await readBody(context, endpoint)
    if (!body.ok) return body
    const input = parseInput(context, endpoint, body.value)
    if (!input.ok) return input

    const call: Call = {
      deps,
      db: deps.db,
      principal,
      now: deps.clock.now(),
      requestKey,
      bodyHash: createHash('sha256')
        .update(context.req.path)
        .update('\n')
        .update(body.value)
        .digest('base64url'),
      language: languageOf(context.req.header('accept-language')),
      ip,
      origin: originOf(context),
    } as Call
    if (!isWrite(endpoint) || endpoint.repeat || !principal) return handler(input.value, call)
    const request = { memberId: principal.memberId, requestKey, bodyHash: call.bodyHash, now: call.now }
    return answerOnce(deps.db, request, (tx) => handler(input.value, { ...call, db: tx }))
  }
}

function problemResponse(context: Context, refusal: Refusal, requestId: string): Response {
  const problem = problemOf(refusal, languageOf(context.req.header('accept-language')), requestId)
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'x-request-id': requestId,
  })
  if (problem.status === 429) headers.set('retry-after', String(refusal.facts?.seconds ?? 1))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** A request id the caller gave is kept, so that a phone's log and ours can be laid side by side. */
function requestIdOf(context: Context): string {
  const given = context.req.header('x-request-id')
  return given && /^[\w-]{8,64}$/.test(given) ? given : `req_${randomUUID().replaceAll('-', '')}`
}

function originOf(context: Context): string {
  const url = new URL(context.req.url)
  const proto = context.req.header('x-forwarded-proto') ?? url.protocol.replace(':', '')
  return `${proto}://${context.req.header('host') ?? url.host}`
}

/** `/deals/{dealId}` as Hono writes it. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
