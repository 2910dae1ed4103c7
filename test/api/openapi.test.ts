import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { api as contract, type EndpointName } from '#contract/api'
import type { Endpoint } from '#contract/endpoint'
import { openApiRoutes } from '#server/openapi/openapi-routes'

interface Operation {
  readonly operationId: string
  readonly security: readonly object[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const validator = require.resolve('@seriousme/openapi-schema-validator/bin/validate-api-cli.js')
const names = Object.keys(contract) as EndpointName[]
let document: Document

beforeAll(async () => {
  const response = await openApiRoutes.request('/api/openapi.json')
  document = (await response.json()) as Document
})

function operationOf(endpoint: Endpoint): Operation | undefined {
  return document.paths[endpoint.path]?.[endpoint.method.toLowerCase()]
}

describe('the API’s description', () => {
  it('is valid OpenAPI 3.1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
    const file = join(folder, 'openapi.json')
    writeFileSync(file, JSON.stringify(document))
    const run = spawnSync(process.execPath, [validator, file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect([run.status, run.stderr]).toEqual([0, ''])
    expect(document.openapi).toBe('3.1.0')
  })

  it.each(names)('describes %s, who may call it, its path and its refusals', (name) => {
    const endpoint: Endpoint = contract[name]
    const operation = operationOf(endpoint)
    expect(operation?.operationId).toBe(name)
    expect(operation?.security).toHaveLength(endpoint.who === 'anyone' ? 0 : 1)
    const inPath = operation?.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name)
    expect(inPath).toEqual([...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
    const told = Object.values(operation?.responses ?? {})
      .map((response) => response.description)
      .join(', ')
    for (const refusal of endpoint.refusals) expect(told).toContain(refusal)
  })

  it('asks for an idempotency key in every write and in no read', () => {
    const asking = names.filter((name) =>
      operationOf(contract[name])?.parameters.some(
        (parameter) => parameter.name === 'Idempotency-Key' && parameter.required,
      ),
    )
    expect(asking).toEqual(names.filter((name) => contract[name].method !== 'GET'))
  })

  it('has a page to read it on that asks nobody else for anything', async () => {
    const page = await (await openApiRoutes.request('/api/docs')).text()
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(assets.length).toBeGreaterThan(0)
    for (const asset of assets) {
      expect(asset).toMatch(/^\/api\/docs\//)
      const response = await openApiRoutes.request(asset)
      expect([asset, response.status]).toEqual([asset, 200])
    }
    expect((await openApiRoutes.request('/api/docs/package.json')).status).toBe(404)
  })
})
