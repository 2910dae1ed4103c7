import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import type { EndpointName } from '#contract/api'
import { api } from '#contract/api'
import type { Endpoint } from '#contract/endpoint'
import { isWrite } from '#contract/endpoint'
import { commonRefusals, refusalStatus } from '#contract/refusal'
import { SPREADSHEET_TYPE } from '../http/answer-body'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of the contract: nothing is said twice. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const name of Object.keys(api) as EndpointName[]) {
    const endpoint: Endpoint = api[name]
    const path = paths[endpoint.path] ?? {}
    path[endpoint.method.toLowerCase()] = operation(name, endpoint)
    paths[endpoint.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lintuan 邻团 API',
      version: '1',
      description:
        'Money is whole fen, rates are basis points, instants are ISO 8601 in UTC, business days are of Asia/Shanghai. Every write takes an Idempotency-Key. A refusal is a problem of RFC 9457 with a stable code and a sentence in the language of Accept-Language.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function operation(name: string, endpoint: Endpoint): Json {
  const input = jsonSchema(endpoint.input)
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = new Set((input.required ?? []) as string[])
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]))
  const rest = Object.keys(properties).filter((key) => !inPath.includes(key))
  const inQuery = endpoint.method === 'GET' ? rest : []
  const inBody = endpoint.method === 'GET' || endpoint.takes ? [] : rest
  return {
    operationId: name,
    tags: [endpoint.path.split('/')[3] === 'leader' ? 'leader' : 'everyone'],
    summary: endpoint.summary,
    description: `Who may call: ${endpoint.who}.`,
    security: endpoint.who === 'anyone' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((key) => ({ name: key, in: 'path', required: true, schema: properties[key] ?? {} })),
      ...inQuery.map((key) => ({
        name: key,
        in: 'query',
        required: required.has(key),
        schema: properties[key] ?? {},
      })),
      ...(isWrite(endpoint) ? [idempotencyKey] : []),
    ],
    ...(endpoint.takes === 'picture' && { requestBody: pictureBody }),
    ...(inBody.length > 0 && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: Object.fromEntries(inBody.map((key) => [key, properties[key]])),
              required: inBody.filter((key) => required.has(key)),
            },
          },
        },
      },
    }),
    responses: { '200': success(endpoint), ...problems(endpoint) },
  }
}

function success(endpoint: Endpoint): Json {
  if (endpoint.answers === 'picture') return { description: 'A picture', content: { 'image/jpeg': {} } }
  if (endpoint.answers === 'spreadsheet') {
    return { description: 'A spreadsheet', content: { [SPREADSHEET_TYPE]: {} } }
  }
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(endpoint.output) } } }
}

function problems(endpoint: Endpoint): Record<string, Json> {
  const codes = [...commonRefusals, ...endpoint.refusals]
  const byStatus = new Map<string, string[]>()
  for (const code of codes) {
    const status = String(refusalStatus[code])
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function jsonSchema(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) as Json
  return rest
}

const pictureBody = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A fresh random text for each act of a person; the same for its retries.',
  schema: { type: 'string', pattern: '^[\\w-]{8,255}$' },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(refusalStatus) },
    detail: { type: 'string', description: 'A sentence for the person' },
    requestId: { type: 'string' },
    facts: { type: 'object' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'sentence'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, sentence: { type: 'string' } },
      },
    },
  },
}
