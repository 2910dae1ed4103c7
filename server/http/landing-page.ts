import type { Handler } from 'hono'
import type { Landing } from '#contract/landing'
import { shareCardPath } from '#contract/poster'
import { isReferralCode, landingUrl } from '#domain/referral-code'
import { SHARE_CARD_SIZE } from '#poster/share-card'
import { shareCardOf, shareTitle } from '#poster/share-facts'
import type { Deps } from '../deps'
import { readLanding } from '../queries/landing'
import { appPage } from './app-page'
import { landingFirstPaint } from './landing-first-paint'

/** Where the page of the app takes what belongs to this address; a page without it takes it at the end of its head. */
const HEAD_PLACE = /<meta name="?lintuan-head"?\s*\/?>|<!--head-->|(?=<\/head>)/

/** As the app's list of pages names it. */
const LANDING_PAGE = 'features/member/pages/landing/landing'

const TITLE = /<title>[^<]*<\/title>/

/** Where the app draws itself. */
const APP_PLACE = /(?=<div id="?app"?>)/

type LandingDeps = Pick<Deps, 'db' | 'clock' | 'linkOrigin' | 'log'>

/**
 * Answers `/s/CODE` with the app's page, in it the title, what a shared link shows, and the first view's data:
 * no request stands before the first paint. A code that leads nowhere gets the plain page, which says so.
 */
export function landingPage(deps: LandingDeps, folder: string): Handler {
  return async (context) => {
    const indexHtml = appPage(folder, LANDING_PAGE)
    const now = deps.clock.now()
    const landing = await landingOf(deps, context.req.param('code') ?? '', now)
    const headers = { 'cache-control': 'no-cache' }
    if (landing === 'failed') return context.html(indexHtml, 200, headers)
    if (!landing) return context.html(indexHtml, 404, headers)
    return context.html(pageOf(indexHtml, landing, deps.linkOrigin, now), 200, headers)
  }
}

/** When the database fails the app asks again by itself, so the page is served without data. */
async function landingOf(
  { db, log }: LandingDeps,
  code: string,
  now: Date,
): Promise<Landing | undefined | 'failed'> {
  if (!isReferralCode(code)) return undefined
  try {
    const landing = await readLanding(db, code, now)
    return landing.ok ? landing.value : undefined
  } catch (error) {
    log.error({ err: error }, 'a landing page went out without its data')
    return 'failed'
  }
}

function pageOf(indexHtml: string, landing: Landing, origin: string, now: Date): string {
  const { leader, code } = landing
  const deals = posterDealFirst(landing)
  const [deal] = deals
  const title = `${leader.name} · ${leader.communityName}`
  const description = deal?.title ?? leader.slogan
  const card = deal && shareCardOf(deal, 'zh-Hans')
  const picture = deal ? shareCardPath(deal) : leader.avatarUrl
  const tags = [
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    property('og:type', 'website'),
    property('og:title', card ? shareTitle(card) : title),
    property('og:description', description),
    isReferralCode(code) && property('og:url', landingUrl(origin, code)),
    picture && property('og:image', new URL(picture, origin).href),
    card && property('og:image:width', String(SHARE_CARD_SIZE.width)),
    card && property('og:image:height', String(SHARE_CARD_SIZE.height)),
    `<script type="application/json" id="first-view">${json({ now: now.toISOString(), landing })}</script>`,
  ]
  const head = tags.filter(Boolean).join('\n')
  return indexHtml
    .replace(TITLE, '')
    .replace(HEAD_PLACE, () => head)
    .replace(APP_PLACE, () => landingFirstPaint(landing, deals))
}

/** As the app shows them. */
function posterDealFirst({ deals, dealId }: Landing) {
  return [...deals].sort((a, b) => Number(b.dealId === dealId) - Number(a.dealId === dealId))
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escaped(content)}">`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char)
}

/** Nothing in it can end the script element or begin a comment. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
