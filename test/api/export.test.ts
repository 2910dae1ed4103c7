import { eq } from 'drizzle-orm'
import { exportDeal, readTally } from '#contract/tally'
import { members } from '#server/db/schema/member'
import { unzip } from '../unzip'
import { Neighbourhood } from './neighbourhood'

const FORMULA = '=cmd|’/c calc’!A1'
const MARKUP = '<b>&"王"</b>'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

async function deal() {
  const own = await here.deal({ title: '周三鲜货团 3/5' })
  const [ann, ben] = [await here.member(FORMULA), await here.member(MARKUP)]
  const { db } = here.api.deps
  await db.update(members).set({ unitLabel: '+2-301' }).where(eq(members.memberId, ann.memberId))
  await here.paidOrder(ann, { deal: own, pieces: [2, 1] })
  await here.paidOrder(ben, { deal: own, pieces: [1] })
  return own
}

async function partsOf(content: ReadableStream<Uint8Array>): Promise<Record<string, string>> {
  return unzip(new Uint8Array(await new Response(content).arrayBuffer()))
}

it('answers a spreadsheet with a sheet per view, under a Chinese name any file system takes', async () => {
  const { dealId } = await deal()
  const file = await here.api.ok(exportDeal, { dealId }, here.leader)
  expect(file.fileName).toMatch(/^周三鲜货团 3 5-\d{4}-\d{2}-\d{2}\.xlsx$/)
  const parts = await partsOf(file.content)
  const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)]
  expect(sheets.map(([, name]) => name)).toEqual(['按商品', '按楼栋', '按团员', '订单明细'])
  expect(parts['xl/sharedStrings.xml']).toContain('已团（份）')
})

it('is of the type spreadsheets have, kept by nobody, and named for programs of any age', async () => {
  const { dealId } = await deal()
  const path = exportDeal.path.replace('{dealId}', dealId)
  const { headers, status } = await here.api.send(path, {
    headers: { authorization: `Bearer ${here.leader.token}` },
  })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="lintuan\.xlsx"; filename\*=UTF-8''%E5%91%A8[\w%.-]+\.xlsx$/,
  )
})

it('writes a name that looks like a formula as text, and marks up nothing', async () => {
  const { dealId } = await deal()
  const { content } = await here.api.ok(exportDeal, { dealId }, here.leader)
  const parts = await partsOf(content)
  const sheets = Object.entries(parts).filter(([path]) => /^xl\/worksheets\/sheet\d\.xml$/.test(path))
  expect(sheets).toHaveLength(4)
  for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/)
  const strings = parts['xl/sharedStrings.xml'] ?? ''
  expect(strings).toContain(FORMULA)
  expect(strings).toContain('+2-301')
  expect(strings).toContain('&lt;b&gt;&amp;')
  expect(strings).not.toContain('<b>')
})

it('has every line once, in whole fen, and the same total as the tally', async () => {
  const { dealId } = await deal()
  const tally = await here.api.ok(readTally, { dealId }, here.leader)
  const { content } = await here.api.ok(exportDeal, { dealId }, here.leader)
  const parts = await partsOf(content)
  const lines = rowsOf(parts['xl/worksheets/sheet4.xml'] ?? '')
  expect(lines).toHaveLength(1 + 3)
  const paidFen = lines.slice(1).map((row) => Math.round(Number(row.I) * 100))
  expect(paidFen).toEqual([2_580, 3_990, 1_290])
  expect(paidFen.reduce((sum, one) => sum + one, 0)).toBe(tally.salesFen)
})

it('is not there for another leader', async () => {
  const { dealId } = await deal()
  expect(await here.api.call(exportDeal, { dealId }, here.other)).toMatchObject({ ok: false, status: 404 })
})

/** Values by column letter; of a text its place among the strings. */
function rowsOf(xml: string): Record<string, string>[] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*><v>([^<]*)<\/v>/g)].map(([, column = '', value = '']) => [
        column,
        value,
      ]),
    ),
  )
}
