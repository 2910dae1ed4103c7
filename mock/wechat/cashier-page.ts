import { html, raw } from 'hono/html'
import { fen, formatYuan } from '#domain/money'
import type { Trade } from './store'

export type CashierState = 'open' | 'paid' | 'closed' | 'link-old' | 'unknown'

interface CashierPage {
  readonly state: CashierState
  readonly trade: Trade | undefined
  readonly backUrl: string
}

const titles: Record<CashierState, readonly [zh: string, en: string]> = {
  open: ['请选择结果', 'Choose what happens'],
  paid: ['已支付', 'Already paid'],
  closed: ['订单已关闭，未扣款', 'Closed; nothing was charged'],
  'link-old': ['链接已过期，请返回后重新支付', 'This link is older than five minutes: go back and pay again'],
  unknown: ['没有这笔支付', 'There is no such payment'],
}

const choices = [
  { choice: 'pay', zh: '支付成功', en: 'Pay' },
  { choice: 'fail', zh: '支付失败', en: 'Fail' },
  { choice: 'abandon', zh: '放弃', en: 'Abandon' },
] as const

/** One page, no scripts: it works wherever the app does. */
export function cashierPage({ state, trade, backUrl }: CashierPage) {
  const [zh, en] = titles[state]
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示收银台 · Demo cashier</title>
<style>${raw(styles)}</style>
</head>
<body>
<main>
<h1>演示收银台 <small lang="en">Demo cashier</small></h1>
<p class="note">不会真实扣款。<span lang="en">No money moves.</span></p>
${trade ? summary(trade) : ''}
<h2>${zh}<small lang="en">${en}</small></h2>
${state === 'open' ? form() : html`<a class="button quiet" href="${backUrl}">返回<small lang="en">Back</small></a>`}
</main>
</body>
</html>`
}

function summary(trade: Trade) {
  return html`<p class="what">${trade.description}</p>
<p class="amount"><span aria-hidden="true">¥</span>${formatYuan(fen(trade.totalFen))}<span class="spoken"> 元</span></p>`
}

/** Posts to the address of the page itself, so that the way back is kept. */
function form() {
  return html`<form method="post">${choices.map(
    ({ choice, zh, en }) =>
      html`<button class="button ${choice}" name="choice" value="${choice}">${zh}<small lang="en">${en}</small></button>`,
  )}</form>`
}

const styles = `
:root { color-scheme: light dark; --ground: #faf6f0; --ink: #201b17; --soft: #645a51; --line: #ada396; --go: #0b6b43; --on-go: #fff; --no: #a3321f }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14100d; --ink: #faf6f0; --soft: #d9d0c4; --line: #7a6f63; --go: #7fd6a9; --on-go: #14100d; --no: #ffb4a3 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif }
main { max-width: 26rem; margin: 0 auto; padding: 2rem 1.25rem }
h1 { margin: 0; font-size: 1.25rem }
h2 { margin: 2rem 0 .75rem; font-size: 1rem; font-weight: 500 }
small { margin-left: .5em; font-size: .8125rem; font-weight: 400 }
.note, .what { margin: .25rem 0 0; color: var(--soft); overflow-wrap: anywhere }
.what { margin-top: 2rem }
.amount { margin: 0; font-size: 2.5rem; font-weight: 600; font-variant-numeric: tabular-nums }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
form { display: grid; gap: .75rem }
.button { display: flex; align-items: baseline; justify-content: center; width: 100%; min-height: 3.25rem; padding: .875rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: none; color: var(--ink); font: inherit; font-weight: 500; text-decoration: none; cursor: pointer }
.button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
.pay { border-color: var(--go); background: var(--go); color: var(--on-go) }
.fail { color: var(--no) }
`
