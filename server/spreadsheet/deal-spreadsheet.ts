import { PassThrough, Readable } from 'node:stream'
import writeExcelFile from 'write-excel-file/node'
import type { Spreadsheet } from '#contract/tally'
import { businessDay, formatTime } from '#domain/business-time'
import { fileName } from '#domain/file-name'
import type { Instant } from '#domain/ids'
import type { OrderLineState } from '#domain/order'
import type { Db } from '../db/db'
import { type DealSheets, readDealSheets } from '../queries/deal-sheets'
import type { OwnDeal } from '../queries/deal-tally'
import { inTurn } from './in-turn'
import { type Column, sheetOf } from './sheet'

/**
 * A deal as a file: what leaders otherwise copy into a table by hand. Read on computers, so in Chinese for all.
 * @returns undefined when the deal is not this leader's
 */
export function dealSpreadsheet(
  db: Db,
  of: OwnDeal & { readonly now: Date },
): Promise<Spreadsheet | undefined> {
  return inTurn(async () => {
    const sheets = await readDealSheets(db, of)
    return sheets && spreadsheetOf(sheets)
  })
}

function spreadsheetOf(deal: DealSheets): Spreadsheet {
  const { products, buildings, asOf } = deal.tally
  const file = writeExcelFile([
    sheetOf('按商品', productColumns, products),
    sheetOf('按楼栋', buildingColumns, buildings),
    sheetOf('按团员', memberColumns, deal.members),
    sheetOf('订单明细', lineColumns, deal.lines),
  ])
  const bytes = new PassThrough()
  file.toStream(bytes).catch((error: Error) => bytes.destroy(error))
  return {
    fileName: `${fileName(deal.title) || '团购'}-${businessDay(asOf)}.xlsx`,
    content: Readable.toWeb(bytes),
  }
}

const productColumns: Column<DealSheets['tally']['products'][number]>[] = [
  { title: '商品', width: 28, text: (row) => row.name },
  { title: '规格', width: 14, text: (row) => row.unit },
  { title: '单价（元）', width: 12, fen: (row) => row.priceFen },
  { title: '库存', width: 10, count: (row) => row.stock },
  { title: '已团（份）', width: 12, count: (row) => row.quantity },
  { title: '订单数', width: 10, count: (row) => row.orderCount },
  { title: '已提（份）', width: 12, count: (row) => row.handedOverQuantity },
  { title: '未提（份）', width: 12, count: (row) => row.quantity - row.handedOverQuantity },
  { title: '销售额（元）', width: 14, fen: (row) => row.salesFen },
]

const buildingColumns: Column<DealSheets['tally']['buildings'][number]>[] = [
  { title: '楼栋', width: 14, text: ({ building }) => building ?? '未填楼栋' },
  { title: '订单数', width: 10, count: (row) => row.orderCount },
  { title: '份数', width: 10, count: (row) => row.quantity },
  { title: '已提（份）', width: 12, count: (row) => row.handedOverQuantity },
  { title: '未提（份）', width: 12, count: (row) => row.quantity - row.handedOverQuantity },
  { title: '销售额（元）', width: 14, fen: (row) => row.salesFen },
  { title: '商品', width: 60, text: (row) => goodsText(row.goods) },
]

const memberColumns: Column<DealSheets['members'][number]>[] = [
  { title: '团员', width: 16, text: (row) => row.memberName },
  { title: '门牌', width: 14, text: (row) => row.unitLabel ?? '' },
  { title: '手机', width: 16, text: (row) => row.maskedPhone ?? '' },
  { title: '订单号', width: 14, text: (row) => row.numbers.join('、') },
  { title: '份数', width: 10, count: (row) => row.quantity },
  { title: '已提（份）', width: 12, count: (row) => row.handedOverQuantity },
  { title: '未提（份）', width: 12, count: (row) => row.quantity - row.handedOverQuantity },
  { title: '实付（元）', width: 12, fen: (row) => row.salesFen },
  { title: '商品', width: 60, text: (row) => goodsText(row.goods) },
]

const lineColumns: Column<DealSheets['lines'][number]>[] = [
  { title: '订单号', width: 10, count: (row) => row.number },
  { title: '团员', width: 16, text: (row) => row.memberName },
  { title: '门牌', width: 14, text: (row) => row.unitLabel ?? '' },
  { title: '手机', width: 16, text: (row) => row.maskedPhone ?? '' },
  { title: '新人', width: 8, text: (row) => (row.isNewcomer ? '是' : '') },
  { title: '商品', width: 28, text: (row) => row.name },
  { title: '规格', width: 14, text: (row) => row.unit },
  { title: '数量', width: 8, count: (row) => row.quantity },
  { title: '实付（元）', width: 12, fen: (row) => row.paidFen },
  { title: '已退（元）', width: 12, fen: (row) => (row.refundedFen > 0 ? row.refundedFen : null) },
  { title: '状态', width: 10, text: (row) => stateWords[row.state] },
  { title: '付款时间', width: 18, text: (row) => timeText(row.paidAt) },
  { title: '提货时间', width: 18, text: (row) => timeText(row.handedOverAt) },
]

const stateWords: Readonly<Record<OrderLineState, string>> = {
  unpaid: '待支付',
  waiting: '等到货',
  'held-back': '等下一批',
  ready: '待提',
  collected: '已提',
  cancelled: '已取消',
  refunded: '已退款',
  settled: '平台已处理',
}

function goodsText(goods: readonly { readonly name: string; readonly quantity: number }[]): string {
  return goods.map(({ name, quantity }) => `${name}×${quantity}`).join('、')
}

function timeText(at: Instant | null): string {
  return at ? formatTime(at, 'YYYY-MM-DD HH:mm') : ''
}
