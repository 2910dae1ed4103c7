import { html, raw } from 'hono/html'
import type { DealItem, PublicDeal } from '#contract/deal'
import type { Landing } from '#contract/landing'
import { fen, formatYuan } from '#domain/money'
import { smallPicture } from '#domain/small-picture'

/** As many deals as a phone's first view can hold. */
const DEALS = 2
const ITEMS = 3

/** Holds the place of a line whose words the app brings, in the language the person reads. */
const LINE = raw('&nbsp;')

/** Theme and text size as the app will choose them; the same rules as its `theme.ts` and `preferences.ts`. */
const DRESS = raw(`<script>!function(paint){
try{var kept=JSON.parse(localStorage.getItem('lintuan.preferences'))}catch(e){}
kept=kept||{}
var dark=kept.theme==='dark'||kept.theme!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches
paint.className+=' theme-'+(dark?'dark':'light')+' text-'+(kept.textSize||'standard')
}(document.getElementById('first-paint'))</script>`)

/**
 * What of the landing is data, as HTML in the app's own classes: seen while the app's code is still coming. The app
 * takes it away when its page, which looks the same, stands beneath. Nothing in it can be tapped.
 */
export function landingFirstPaint(landing: Landing, deals: readonly PublicDeal[]): string {
  return String(html`<div id="first-paint" class="lt-root lt-screen">${DRESS}<div class="lt-screen__head"></div>
<div class="lt-screen__main" role="main"><div class="lt-stack lt-stack--gap-7">
${leaderHead(landing.leader)}${landing.newcomerOffer ? NEWCOMER_OFFER : ''}${landing.isCouponGone ? COUPON_GONE : ''}${zone(landing.zone)}
<div class="lt-section"><div class="lt-section__head"></div>
<div class="lt-stack lt-stack--gap-6">${deals.slice(0, DEALS).map(dealCard)}</div></div>
</div></div></div>`)
}

function leaderHead({ name, communityName, slogan, avatarUrl, pickupPoint }: Landing['leader']) {
  const avatar = avatarUrl
    ? html`<img class="lt-avatar__picture" src="${avatarUrl}" alt="" fetchpriority="low">`
    : ''
  return html`<div class="lt-card lt-card--plain">
<div class="lt-stack lt-stack--gap-6 lt-stack--row lt-stack--align-center">
<div class="lt-avatar lt-avatar--l" aria-hidden="true">${avatar}</div>
<div class="lt-leader-head__who"><div class="lt-title">${name} · ${communityName}</div>
${slogan ? html`<div class="lt-muted">${slogan}</div>` : ''}<div class="lt-muted">${LINE}</div></div></div>
<div class="lt-leader-head__point"><div class="lt-icon lt-icon--s lt-icon--pin" aria-hidden="true"></div>
<span>${pickupPoint.name}（${pickupPoint.address}）${pickupPoint.hours}</span></div></div>`
}

const NEWCOMER_OFFER = html`<div class="lt-newcomer-offer">
<div class="lt-icon lt-icon--l lt-icon--ticket" aria-hidden="true"></div>
<div><div class="lt-newcomer-offer__title">${LINE}</div><div class="lt-newcomer-offer__hint">${LINE}</div></div></div>`

const COUPON_GONE = html`<div class="lt-muted">${LINE}</div>`

function zone(items: Landing['zone']) {
  if (items.length === 0) return ''
  return html`<div class="lt-section"><div class="lt-section__head"></div><div class="lt-card lt-card--plain">
<div class="lt-open-deal__items">${items.map(({ newcomerFen, ...rest }) => item({ ...rest, priceFen: newcomerFen }))}</div></div></div>`
}

function dealCard(deal: PublicDeal) {
  return html`<div class="lt-card lt-card--plain"><div class="lt-title">${deal.title}</div>
<div class="lt-open-deal__times"><div class="lt-open-deal__left">${LINE}</div></div>
<div class="lt-open-deal__items">${deal.items.slice(0, ITEMS).map(({ newcomerFen, priceFen, ...rest }) => item({ ...rest, priceFen: newcomerFen ?? priceFen }))}</div></div>`
}

function item({ name, pictureUrl, priceFen }: Pick<DealItem, 'name' | 'pictureUrl' | 'priceFen'>) {
  const small = html`<img class="lt-product-picture__image" src="${smallPicture(pictureUrl)}" alt="">`
  return html`<div><div class="lt-product-picture lt-product-picture--l">${pictureUrl ? small : ''}</div>
<div class="lt-open-deal__name">${name}</div>
<div class="lt-money lt-money--s lt-money--money"><span class="lt-money__unit">¥</span>${formatYuan(fen(priceFen))}</div></div>`
}
