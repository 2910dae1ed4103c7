import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { Hono } from 'hono'
import { readLanding } from '#contract/landing'
import { createReferralCode } from '#contract/referral'
import { landingPage } from '#server/http/landing-page'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Leader } from './settlers'

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
})

afterAll(() => api.close())

const codeOf = async (leader: Leader) =>
  (await api.ok(createReferralCode, { channel: 'group-chat', dealId: null }, leader)).code

describe('the landing page', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'landing-'))
  const html =
    '<html><head><title>邻团</title><meta name="lintuan-head"></head><body><div id="app"></div></body></html>'

  afterAll(() => rmSync(folder, { recursive: true }))

  async function page(path: string, file = html) {
    const build = mkdtempSync(joinPath(folder, 'build-'))
    writeFileSync(joinPath(build, 'index.html'), file)
    const app = new Hono().get('/s/:code', landingPage(api.deps, build))
    const response = await app.request(path)
    return { status: response.status, text: await response.text() }
  }

  it('carries title, what a shared link shows, and the first view’s data, with nothing that could run', async () => {
    const deal = await here.deal({ title: '</script><script>alert("1")</script>' })
    const { code } = await api.ok(createReferralCode, { channel: 'direct', dealId: deal.dealId }, here.leader)
    const { status, text } = await page(`/s/${code}`)
    expect(status).toBe(200)
    expect(text).toContain('<title>Leader Li · 锦绣花园</title>')
    expect(text).not.toContain('<title>邻团</title>')
    expect(text).toContain(
      '<meta property="og:description" content="&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;">',
    )
    expect(text).toContain(`<meta property="og:url" content="https://lintuan.example/s/${code}">`)
    expect(text).toContain(
      `<meta property="og:image" content="https://lintuan.example/api/v1/leaders/${deal.leaderId}/deals/${deal.dealId}/share-card">`,
    )
    expect(text).toMatch(
      /<meta property="og:title" content="&lt;\/script&gt;.* ¥[\d.]+起? · \d+月\d+日 \d\d:\d\d 截单">/,
    )
    expect(text.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="first-view">',
      // Chooses light or dark for what is painted first.
      '<script>',
    ])

    const data = /<script type="application\/json" id="first-view">(.*?)<\/script>/s.exec(text)?.[1] ?? ''
    const view = JSON.parse(data) as { now: string; landing: unknown }
    expect(view.landing).toEqual(await api.ok(readLanding, { code }))
    expect(Date.parse(view.now)).not.toBeNaN()
  })

  it('paints leader, pick-up point and deals before the app, the deal of the code first', async () => {
    await here.deal({ title: '别的团' })
    const deal = await here.deal({ title: '今晚的鱼 & 虾' })
    const { code } = await api.ok(createReferralCode, { channel: 'flyer', dealId: deal.dealId }, here.leader)
    const { text } = await page(`/s/${code}`)
    const painted = /<body>(<div id="first-paint".*)<div id="app">/s.exec(text)?.[1] ?? ''
    expect(painted).toContain('Leader Li · 锦绣花园')
    const { pickupPoint } = (await api.ok(readLanding, { code })).leader
    expect(painted).toContain(`${pickupPoint.name}（${pickupPoint.address}）`)
    expect(/class="lt-title">([^<]*团|今晚[^<]*)</.exec(painted)?.[1]).toBe('今晚的鱼 &amp; 虾')
  })

  it('finds a place in a page without one of its own', async () => {
    const { text } = await page(`/s/${await codeOf(here.leader)}`, '<html><head></head><body></body></html>')
    expect(text).toMatch(/id="first-view">.*<\/head>/s)
  })

  it.each(['AAAAAAAAAAAA', 'nonsense', '%3Cscript%3E'])(
    'is the plain page with 404 for /s/%s',
    async (code) => {
      expect(await page(`/s/${code}`)).toEqual({ status: 404, text: html })
    },
  )
})
