import { eq } from 'drizzle-orm'
import { listAuditEntries } from '#contract/audit'
import { listCoupons } from '#contract/coupon'
import { listNewcomers } from '#contract/growth'
import { join, readLanding } from '#contract/landing'
import {
  changeNewcomerCoupon,
  listZoneProducts,
  placeInZone,
  readNewcomerOffers,
  switchNewcomerZone,
} from '#contract/newcomer-offer'
import { listNotices } from '#contract/notice'
import { createReferralCode } from '#contract/referral'
import { HOUR_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { members } from '#server/db/schema/member'
import { remindCoupons } from '#server/sweeps/remind-coupons'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let api: Api
let operator: Person
let code: string

beforeEach(async () => {
  here = await Neighbourhood.open()
  api = here.api
  operator = await here.operator()
  code = (await api.ok(createReferralCode, { channel: 'direct', dealId: null }, here.leader)).code
})

afterEach(() => api.close())

async function stranger(): Promise<Person> {
  const person = await here.member()
  await api.deps.db
    .update(members)
    .set({ leaderId: null, joinedAt: null })
    .where(eq(members.memberId, person.memberId))
  return person
}

const joinAs = async (person: Person) => api.ok(join, { code }, person)
const landing = () => api.ok(readLanding, { code })
const switchCoupon = (isOn: boolean, cap = 100_000) => api.ok(changeNewcomerCoupon, { isOn, cap }, operator)

describe('the newcomer coupon', () => {
  it('is given while any is left; after that people join all the same, and the landing says so', async () => {
    await switchCoupon(true, 1)
    expect(await landing()).toMatchObject({ newcomerOffer: { couponFen: 500 }, isCouponGone: false })
    const [first, second] = [await stranger(), await stranger()]
    expect((await joinAs(first)).coupon).toMatchObject({ kind: 'newcomer', amountFen: 500 })
    expect(await landing()).toMatchObject({ newcomerOffer: null, isCouponGone: true })
    expect(await joinAs(second)).toMatchObject({ welcome: 'newcomer', coupon: null })
    expect((await api.ok(listCoupons, {}, second)).coupons).toEqual([])
    const { items } = await api.ok(listNewcomers, {}, here.leader)
    expect(items).toHaveLength(2)
  })

  it('is not given while it is switched off, and the landing promises none', async () => {
    const before = await switchCoupon(false)
    expect(await landing()).toMatchObject({ newcomerOffer: null, isCouponGone: false })
    expect(await joinAs(await stranger())).toMatchObject({ welcome: 'newcomer', coupon: null })
    const after = await switchCoupon(true)
    expect(after.coupon).toMatchObject({ isOn: true, given: before.coupon.given })
    expect(after.coupon.changed).toMatchObject({ by: 'Operator Qin' })
    expect((await joinAs(await stranger())).coupon).not.toBeNull()
  })

  it('keeps what was given when the cap is set below it, and takes no cap that is none', async () => {
    await joinAs(await stranger())
    const { coupon } = await switchCoupon(true, 0)
    expect(coupon).toMatchObject({ cap: 0, given: 1 })
    for (const cap of [-1, 1.5, 10_000_001]) {
      const answer = await api.call(changeNewcomerCoupon, { isOn: true, cap }, operator)
      expect(answer).toMatchObject({ status: 400, problem: { code: 'bad-input' } })
    }
  })

  it('shows operators what was given, what was used, and what may still be', async () => {
    const people = [await stranger(), await stranger()]
    for (const person of people) await joinAs(person)
    const deal = await here.deal()
    const [buyer] = people
    if (!buyer) throw new Error('nobody')
    await here.paidOrder(buyer, { deal, pieces: [0, 1] })
    const { costs } = await api.ok(readNewcomerOffers, {}, operator)
    expect(costs).toEqual([
      { kind: 'newcomer', given: 2, givenFen: 1_000, used: 1, usedFen: 500, runningFen: 500 },
      { kind: 'referral', given: 0, givenFen: 0, used: 0, usedFen: 0, runningFen: 0 },
    ])
    api.later(8 * 24 * HOUR_MS)
    const later = await api.ok(readNewcomerOffers, {}, operator)
    expect(later.costs[0]).toMatchObject({ usedFen: 500, runningFen: 0 })
  })
})

it('what an operator switches stands in the audit log, once each time something changed', async () => {
  await switchCoupon(false, 500)
  await api.ok(switchNewcomerZone, { isOn: true }, operator)
  for (const inZone of [true, true, false]) {
    await api.ok(placeInZone, { productId: here.eggs, inZone }, operator)
  }
  const { items } = await api.ok(listAuditEntries, {}, operator)
  expect(items.map(({ act, facts }) => ({ act, ...facts })).reverse()).toEqual([
    { act: 'newcomer-coupon-set', switch: 'off', cap: 500 },
    { act: 'newcomer-zone-set', switch: 'on' },
    { act: 'zone-product-set', item: '土鸡蛋', switch: 'on' },
    { act: 'zone-product-set', item: '土鸡蛋', switch: 'off' },
  ])
  expect(items[0]).toMatchObject({ byName: 'Operator Qin', leaderName: null })
})

describe('a coupon that ends soon', () => {
  const told = async (person: Person) =>
    (await api.ok(listNotices, {}, person)).items.filter(({ kind }) => kind === 'coupon-ending')

  it('is told once, within the last day, and only while it can be used', async () => {
    const person = await here.member()
    await here.coupon(person, { amountFen: 500, minimumFen: 2_000, expiresInHours: 26 })
    await remindCoupons(api.deps)
    expect(await told(person)).toEqual([])
    api.later(3 * HOUR_MS)
    await remindCoupons(api.deps)
    await remindCoupons(api.deps)
    expect(await told(person)).toMatchObject([{ facts: { yuan: '5.00', minimumYuan: '20.00' } }])
    const late = await here.member()
    await here.coupon(late, { amountFen: 500, expiresInHours: -1 })
    await remindCoupons(api.deps)
    expect(await told(late)).toEqual([])
  })

  it('is not told once it is used', async () => {
    const person = await here.member()
    await here.coupon(person, { amountFen: 500, expiresInHours: 20 })
    await here.paidOrder(person, { deal: await here.deal(), pieces: [1] })
    await remindCoupons(api.deps)
    expect(await told(person)).toEqual([])
  })
})

describe('the newcomer zone', () => {
  it('shows on a landing what is in it and has a newcomer price in an open deal of the leader', async () => {
    const deal = await here.deal()
    await here.deal({ title: '别人的团' }, here.other)
    expect((await landing()).zone).toEqual([])
    await api.ok(placeInZone, { productId: here.eggs, inZone: true }, operator)
    await api.ok(placeInZone, { productId: here.rice, inZone: true }, operator)
    expect((await landing()).zone).toEqual([])
    const { zone } = await api.ok(switchNewcomerZone, { isOn: true }, operator)
    expect(zone).toMatchObject({ isOn: true, products: 2, changed: { by: 'Operator Qin' } })
    const [item] = deal.items
    expect((await landing()).zone).toMatchObject([
      { dealId: deal.dealId, itemId: item?.itemId, name: '土鸡蛋', newcomerFen: 100 },
    ])
    await api.ok(placeInZone, { productId: here.eggs, inZone: false }, operator)
    expect((await landing()).zone).toEqual([])
  })

  it('shows nothing that is sold out or closed', async () => {
    await api.ok(placeInZone, { productId: here.eggs, inZone: true }, operator)
    await api.ok(switchNewcomerZone, { isOn: true }, operator)
    const deal = await here.deal({ items: [here.eggItem({ stock: 1 })] })
    expect((await landing()).zone).toHaveLength(1)
    await here.paidOrder(await here.member(), { deal, pieces: [1] })
    expect((await landing()).zone).toEqual([])
    await here.deal({ closesAt: here.inHours(1), items: [here.eggItem({ newcomerFen: fen(1) })] })
    expect((await landing()).zone).toMatchObject([{ newcomerFen: 1 }])
    api.later(2 * HOUR_MS)
    expect((await landing()).zone).toEqual([])
  })

  it('is filled from the catalogue, searched by name, with how many open deals would show a product', async () => {
    await here.deal()
    await here.deal({}, here.other)
    const all = await api.ok(listZoneProducts, {}, operator)
    expect(all.items.map(({ name, inZone, openDeals }) => [name, inZone, openDeals])).toEqual([
      ['土鸡蛋', false, 2],
      ['五常大米', false, 0],
    ])
    const found = await api.ok(listZoneProducts, { search: 'dami' }, operator)
    expect(found.items.map(({ name }) => name)).toEqual(['五常大米'])
    const first = await api.ok(listZoneProducts, { limit: 1 }, operator)
    const rest = await api.ok(listZoneProducts, { cursor: first.nextCursor ?? '' }, operator)
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(['土鸡蛋', '五常大米'])
    for (const productId of [here.retired, `prd_${'0'.repeat(32)}` as const]) {
      const answer = await api.call(placeInZone, { productId, inZone: true }, operator)
      expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
    }
  })
})
