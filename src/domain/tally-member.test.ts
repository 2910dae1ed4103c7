import type { DealItemId, MemberId } from './ids'
import { fen } from './money'
import { tallyByMember } from './tally-member'

const eggs: DealItemId = `itm_${'1'.repeat(32)}`
const milk: DealItemId = `itm_${'2'.repeat(32)}`
const wang: MemberId = `mbr_${'1'.repeat(32)}`

const line = (number: number, itemId: DealItemId, quantity: number, changes = {}) => ({
  memberId: wang,
  memberName: '王芳',
  maskedPhone: null,
  unitLabel: '2-301',
  number,
  itemId,
  name: itemId === eggs ? '鸡蛋' : '牛奶',
  quantity,
  isHandedOver: false,
  salesFen: fen(quantity * 100),
  ...changes,
})

it('adds up all orders of one person, and takes phone and home of the last', () => {
  const [tally, ...others] = tallyByMember([
    line(3, eggs, 1, { isHandedOver: true }),
    line(3, milk, 2),
    line(8, eggs, 2, { unitLabel: '3-101', maskedPhone: '138****5678' }),
  ])
  expect(others).toEqual([])
  expect(tally).toEqual({
    memberName: '王芳',
    maskedPhone: '138****5678',
    unitLabel: '3-101',
    numbers: [3, 8],
    orderCount: 2,
    quantity: 5,
    handedOverQuantity: 1,
    salesFen: 500,
    goods: [
      { itemId: eggs, name: '鸡蛋', quantity: 3 },
      { itemId: milk, name: '牛奶', quantity: 2 },
    ],
  })
})

it('keeps two names under one account apart, in the order of their first orders', () => {
  const tally = tallyByMember([
    line(1, eggs, 1),
    line(2, eggs, 1, { memberName: '李奶奶' }),
    line(5, eggs, 1),
  ])
  expect(tally.map(({ memberName, numbers }) => [memberName, numbers])).toEqual([
    ['王芳', [1, 5]],
    ['李奶奶', [2]],
  ])
})
