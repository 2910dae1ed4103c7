import fc from 'fast-check'
import type { Bag } from '#contract/hand-over'
import type { OrderId, OrderLineId } from '#domain/ids'
import {
  accepted,
  afterQueue,
  type CounterQueue,
  denied,
  emptyQueue,
  seen,
  tried,
  withHandOver,
  withUndo,
} from './counter-queue'

const orderId: OrderId = `ord_${'1'.repeat(32)}`
const lineIds: OrderLineId[] = [`lin_${'1'.repeat(32)}`]
const bag: Bag = {
  orderId,
  number: 12,
  dealId: `dea_${'1'.repeat(32)}`,
  dealTitle: '周三鲜货团',
  memberName: '张*',
  maskedPhone: null,
  unitLabel: '2-301',
  codeStart: '123456',
  collectorName: null,
  note: null,
  delivery: null,
  lines: [
    {
      lineId: `lin_${'1'.repeat(32)}`,
      name: '土鸡蛋',
      unit: '份',
      pieces: 1,
      state: 'ready',
      handedOverAt: null,
      handedOverBy: null,
    },
  ],
}
const at = '2026-11-23T10:00:00.000Z'
const later = '2026-11-23T10:05:00.000Z'
const handed = withHandOver(emptyQueue(`mbr_${'1'.repeat(32)}`), { key: 'k1', bag, lineIds, at })
const undo = { key: 'k2', bag, lineIds, at: later, meant: at }

const stateOf = (queue: CounterQueue) => afterQueue([bag], queue.acts, '王芳')[0]?.lines[0]

describe('what was done at the counter', () => {
  it('shows as handed over before the server has heard of it', () => {
    expect(stateOf(handed)).toMatchObject({ state: 'collected', handedOverAt: at, handedOverBy: '王芳' })
  })

  it('taken back before it was ever sent leaves nothing to send', () => {
    expect(withUndo(handed, undo).acts).toEqual([])
  })

  it('taken back when it may have reached the server waits behind it, and means what the server answers', () => {
    const queue = withUndo(tried(handed, 'k1'), undo)
    expect(queue.acts.map((act) => act.key)).toEqual(['k1', 'k2'])
    expect(stateOf(queue)).toMatchObject({ state: 'ready', handedOverAt: null })
    const [left] = accepted(queue, 'k1', later).acts
    expect(left).toMatchObject({ kind: 'undo', of: { at: later } })
  })

  it('refused is a conflict until somebody has seen it, and its undo is dropped', () => {
    const queue = denied(withUndo(tried(handed, 'k1'), undo), 'k1', '已由李娜核销')
    expect(queue.acts).toEqual([])
    expect(queue.conflicts).toEqual([
      { key: 'k1', kind: 'hand-over', number: 12, memberName: '张*', doneAt: at, sentence: '已由李娜核销' },
    ])
    expect(seen(queue, 'k1').conflicts).toEqual([])
  })

  it('of a hand-over the server knows, the undo names when that was', () => {
    const [act] = withUndo(emptyQueue(handed.memberId), undo).acts
    expect(act).toMatchObject({ kind: 'undo', of: { at } })
  })

  it('whatever is done and answered, nothing is lost: every act is waiting, accepted, or a conflict', () => {
    const answers = fc.array(fc.constantFrom('accept', 'deny', 'try'), { maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), answers, (count, steps) => {
        let queue = emptyQueue(handed.memberId)
        for (let n = 0; n < count; n += 1) queue = withHandOver(queue, { key: `k${n}`, bag, lineIds, at })
        let taken = 0
        for (const step of steps) {
          const [first] = queue.acts
          if (!first) break
          if (step === 'try') queue = tried(queue, first.key)
          if (step === 'deny') queue = denied(queue, first.key, 'no')
          if (step === 'accept') {
            queue = accepted(queue, first.key, at)
            taken += 1
          }
        }
        expect(queue.acts.length + queue.conflicts.length + taken).toBe(count)
      }),
    )
  })
})
