import { changeDeal, type LeaderDeal, readDeal, updateDeal } from '#contract/deal'
import type { InputOf } from '#contract/endpoint'
import { Neighbourhood } from './neighbourhood'

const HOUR_MS = 3_600_000

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})
afterAll(() => here.api.close())

describe('a published deal', () => {
  const changeOf = (deal: LeaderDeal, changes: Partial<InputOf<typeof changeDeal>> = {}) => ({
    ...{ dealId: deal.dealId, note: deal.note, closesAt: deal.facts.closesAt },
    ...{ pickupAt: deal.pickupAt, pickupUntil: deal.pickupUntil, items: [], ...changes },
  })
  const itemOf = (deal: LeaderDeal) => deal.items[0]?.itemId ?? (`itm_${'0'.repeat(32)}` as const)

  it('takes more stock, a later close and another note while it is open, and members see them', async () => {
    const deal = await here.deal({ items: [here.eggItem({ stock: 1 })] })
    await here.paidOrder(await here.member(), { deal, pieces: [1] })
    const changed = {
      note: '又进了一批',
      closesAt: here.inHours(26),
      items: [{ itemId: itemOf(deal), stock: 3 }],
    }
    await here.api.ok(changeDeal, changeOf(deal, changed), here.leader)
    const seen = await here.api.ok(readDeal, { leaderId: deal.leaderId, dealId: deal.dealId })
    expect(seen).toMatchObject({ note: '又进了一批', items: [{ stock: 3, left: 2 }] })
    expect(seen.facts.closesAt).toBe(changed.closesAt)
  })

  it('takes no less stock and no earlier close, and says so at the field', async () => {
    const deal = await here.deal()
    const less = { closesAt: here.inHours(1), items: [{ itemId: itemOf(deal), stock: 99 }] }
    const answer = await here.api.call(changeDeal, changeOf(deal, less), here.leader)
    expect(answer).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'deal-invalid', fields: [{ path: 'closesAt' }, { path: 'items.0.stock' }] },
    })
    const foreign = { items: [{ itemId: `itm_${'9'.repeat(32)}` as const, stock: 200 }] }
    const unknown = await here.api.call(changeDeal, changeOf(deal, foreign), here.leader)
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'item-unknown' } })
  })

  it('moves its pick-up after the close, but neither close nor stock', async () => {
    const deal = await here.deal()
    here.api.later(25 * HOUR_MS)
    const later = { pickupAt: here.inHours(8), pickupUntil: here.inHours(12) }
    const moved = await here.api.ok(changeDeal, changeOf(deal, later), here.leader)
    expect(moved.pickupAt).toBe(later.pickupAt)
    const more = { ...later, items: [{ itemId: itemOf(deal), stock: 200 }] }
    const answer = await here.api.call(changeDeal, changeOf(deal, more), here.leader)
    expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: 'deal-not-editable' } })
  })

  it('is edited whole until it opens, and may be taken back to a draft', async () => {
    const deal = await here.deal({ opensAt: here.inHours(2) })
    const whole = here.draft({ opensAt: here.inHours(3), title: '改了价', items: [here.eggItem()] })
    const edited = await here.api.ok(updateDeal, { dealId: deal.dealId, ...whole }, here.leader)
    expect(edited).toMatchObject({ title: '改了价', facts: { opensAt: whole.opensAt } })
    expect(edited.items).toHaveLength(1)
    const back = { dealId: deal.dealId, ...whole, publish: false }
    const draft = await here.api.ok(updateDeal, back, here.leader)
    expect(draft.facts.publishedAt).toBeNull()
  })
})
