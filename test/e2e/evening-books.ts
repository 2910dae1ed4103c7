import { expect, type Page } from '@playwright/test'
import { listStatement, type StatementLine } from '#contract/earnings'
import type { Order } from '#contract/order'
import { exportDeal, readTally } from '#contract/tally'
import type { DealId } from '#domain/ids'
import { unzip } from '../unzip'
import { type Bought, dealOf, type Neighbour, orderOf } from './evening-neighbours'
import { shown } from './people'

type Lines = Order['lines']

/**
 * The same evening told by everybody who tells it: each member's own order, the deal's page, the tally, the
 * commission's statement, the spreadsheet. Compared to the fen and the piece.
 */
export async function expectAgreement(leader: Neighbour, dealId: DealId, bought: readonly Bought[]) {
  const orders = await Promise.all(bought.map(orderOf))
  const lines = orders.flatMap((order) => order.lines)
  const left = (of: Lines) => of.reduce((sum, { paidFen, refundedFen }) => sum + paidFen - refundedFen, 0)
  const sold = (of: Lines) =>
    of
      .filter(({ paidFen, refundedFen }) => refundedFen < paidFen)
      .reduce((sum, { quantity, shortQuantity }) => sum + quantity - shortQuantity, 0)

  const deal = await dealOf(leader, dealId)
  const tally = await leader.api.ok(readTally, { dealId }, leader)
  const statement = await statementOf(leader, dealId)
  expect({ orders: deal.orderCount, fen: deal.salesFen }).toEqual({
    orders: tally.orderCount,
    fen: left(lines),
  })
  expect(tally.salesFen).toBe(left(lines))
  expect(tally.quantity).toBe(sold(lines))
  for (const item of deal.items) {
    const own = lines.filter(({ itemId }) => itemId === item.itemId)
    const product = tally.products.find(({ itemId }) => itemId === item.itemId)
    expect({ item: item.name, pieces: item.soldQuantity, fen: item.salesFen }).toEqual({
      item: item.name,
      pieces: sold(own),
      fen: left(own),
    })
    expect({ pieces: product?.quantity ?? 0, fen: product?.salesFen ?? 0 }).toEqual({
      pieces: sold(own),
      fen: left(own),
    })
  }
  expect(statement.reduce((sum, line) => sum + line.paidFen - line.refundedFen, 0)).toBe(left(lines))
  // R2, line by line, from what the members paid.
  for (const line of statement)
    expect(line.commissionFen).toBe(Math.floor(((line.paidFen - line.refundedFen) * line.rateBp) / 10_000))
  expect(statement.reduce((sum, line) => sum + line.commissionFen, 0)).toBe(deal.commissionFen)
  return { deal, tally, orders }
}

async function statementOf(leader: Neighbour, dealId: DealId): Promise<StatementLine[]> {
  const found: StatementLine[] = []
  let cursor: string | undefined
  do {
    const page = await leader.api.ok(listStatement, { cursor, limit: 100 }, leader)
    found.push(...page.items.filter((line) => line.dealId === dealId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

/** What the deal's page and its spreadsheet show of it. */
export async function expectShown(page: Page, leader: Neighbour, dealId: DealId): Promise<void> {
  const deal = await dealOf(leader, dealId)
  const tally = await leader.api.ok(readTally, { dealId }, leader)
  await page.goto(`/features/deals/pages/deal/deal?dealId=${dealId}`)
  const counted = `共 ${tally.orderCount} 单 ${tally.quantity} 份，已提 ${tally.handedOverQuantity} 份`
  await expect(shown(page).getByText(counted)).toBeVisible()
  for (const amount of [deal.salesFen, deal.commissionFen]) {
    await expect(shown(page).getByText(yuan(amount)).first()).toBeVisible()
  }
  const { content } = await leader.api.ok(exportDeal, { dealId }, leader)
  const workbook = unzip(new Uint8Array(await new Response(content).arrayBuffer()))
  const said = Object.values(workbook).join()
  for (const { name } of deal.items) expect(said).toContain(name)
  expect(Object.keys(workbook).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(4)
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
