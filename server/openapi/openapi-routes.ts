import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import { openApiDocument } from './openapi'

const assets = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const

/** The API's description, and a page to read it that needs no network. */
export const openApiRoutes = new Hono()

openApiRoutes.get('/api/openapi.json', (context) => context.json(openApiDocument()))

openApiRoutes.get('/api/docs', (context) => context.html(page))

openApiRoutes.get('/api/docs/:asset', async (context) => {
  const asset = context.req.param('asset')
  if (!(asset in assets)) return context.notFound()
  const folder = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve('swagger-ui-dist/package.json'),
  )
  const bytes = await readFile(join(folder, asset))
  return context.body(new Uint8Array(bytes).buffer, 200, {
    'content-type': assets[asset as keyof typeof assets],
    'cache-control': 'public, max-age=86400',
  })
})

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lintuan 邻团 API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', docExpansion: 'list', validatorUrl: null })</script>
</body></html>`
