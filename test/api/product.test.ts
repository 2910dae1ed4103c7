import { listProducts } from '#contract/product'
import { fen } from '#domain/money'
import { Neighbourhood } from './neighbourhood'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

describe('the catalogue', () => {
  it('finds products by name, alias and initials, in any case, and by every word given', async () => {
    for (const search of ['鸡蛋', 'JIDAN', 'tjd', '土鸡 jidan']) {
      const page = await here.api.ok(listProducts, { search }, here.leader)
      expect(page.items.map((product) => product.productId)).toEqual([here.eggs])
    }
  })

  it('takes % and _ as letters to look for', async () => {
    const percent = await here.api.ok(listProducts, { search: '100%' }, here.leader)
    expect(percent.items.map((product) => product.productId)).toEqual([here.rice])
    expect((await here.api.ok(listProducts, { search: '%' }, here.leader)).items).toHaveLength(1)
    expect((await here.api.ok(listProducts, { search: '_' }, here.leader)).items).toHaveLength(0)
  })

  it('leaves retired products out, and gives the default rate where a product has none', async () => {
    const { items } = await here.api.ok(listProducts, {}, here.leader)
    expect(items.map((product) => [product.productId, product.rateBp])).toEqual([
      [here.eggs, 850],
      [here.rice, 1_000],
    ])
  })

  it('puts what this leader used last first, and pages without losing or repeating one', async () => {
    await here.deal(
      { items: [{ ...here.eggItem(), productId: here.rice, priceFen: fen(2_500) }] },
      here.other,
    )
    const first = await here.api.ok(listProducts, { limit: 1 }, here.other)
    expect(first.items.map((product) => product.productId)).toEqual([here.rice])
    const second = await here.api.ok(listProducts, { limit: 1, cursor: first.nextCursor ?? '' }, here.other)
    expect(second.items.map((product) => product.productId)).toEqual([here.eggs])
    expect(second.nextCursor).toBeNull()
  })

  it('refuses a cursor that it did not give', async () => {
    const answer = await here.api.call(listProducts, { cursor: 'bm9uc2Vuc2U' }, here.leader)
    expect(answer).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'bad-input', fields: [{ path: 'cursor' }] },
    })
  })
})
