import type { Endpoint, InputOf } from '#contract/endpoint'
import { join, recordTouch } from '#contract/landing'
import {
  listPlaybooks,
  readNextAction,
  readPlaybook,
  startPlaybook,
  tickStep,
  untickStep,
} from '#contract/playbook'
import { createReferralCode } from '#contract/referral'
import { DAY_MS } from '#domain/business-time'
import { playbooks } from '#server/playbooks/playbooks'
import { moveToMidMonth } from './calendar'
import { Neighbourhood } from './neighbourhood'
import { settle } from './settlers'

const language = 'zh-Hans'

let here: Neighbourhood
const api = () => here.api

beforeAll(async () => {
  here = await Neighbourhood.open()
  moveToMidMonth(here.api)
})

afterAll(() => here.api.close())

const read = (leader = here.leader) => api().ok(readPlaybook, { playbookId: 'parent', language }, leader)
const stepOf = async (stepId: string, leader = here.leader) =>
  (await read(leader)).steps.find((step) => step.stepId === stepId)
async function refusal<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  const answer = await api().call(endpoint, input, here.leader)
  return answer.ok ? 'ok' : answer.problem.code
}
const codeOf = async (step?: string, leader = here.leader) =>
  (await api().ok(createReferralCode, { channel: 'moments', dealId: null, ...(step && { step }) }, leader))
    .code

it('lists every playbook, the one of the own kind first', async () => {
  const listed = await api().ok(listPlaybooks, { language: 'en' }, here.leader)
  expect(listed.playbooks.map(({ own }) => own)).toEqual([true, false, false, false, false])
  expect(new Set(listed.playbooks.map(({ playbookId }) => playbookId)).size).toBe(playbooks.length)
  expect(listed.playbooks[0]).toMatchObject({ startedAt: null, doneCount: 0, joined: 0, ordered: 0 })
})

it('fills the leader’s own facts into the texts, and leaves the link to be made', async () => {
  const step = await stepOf('playground')
  expect(step?.text).toContain('Leader Li')
  expect(step?.text).toContain('{link}')
  expect(step?.text.match(/\{(?!link)/)).toBeNull()
})

it('begins once: beginning again keeps the date', async () => {
  const { startedAt } = await api().ok(startPlaybook, { playbookId: 'office' }, here.leader)
  api().later(DAY_MS)
  expect(await api().ok(startPlaybook, { playbookId: 'office' }, here.leader)).toEqual({ startedAt })
})

it('keeps a step with its date and note, begins the playbook with it, and forgets it when taken back', async () => {
  const step = { playbookId: 'parent', stepId: 'moments' } as const
  const { doneAt } = await api().ok(tickStep, { ...step, note: '两个人问了' }, here.leader)
  api().later(DAY_MS)
  expect(await api().ok(tickStep, { ...step, note: '三个人问了' }, here.leader)).toEqual({ doneAt })
  expect(await stepOf('moments')).toMatchObject({ doneAt, note: '三个人问了' })
  expect(await read()).toMatchObject({ startedAt: doneAt, doneCount: 1 })
  expect(await read(here.other)).toMatchObject({ startedAt: null, doneCount: 0 })

  await api().ok(untickStep, step, here.leader)
  await api().ok(untickStep, step, here.leader)
  expect(await stepOf('moments')).toMatchObject({ doneAt: null, note: null })
})

it('knows no step of another playbook', async () => {
  const foreign = { playbookId: 'parent', stepId: 'counter' } as const
  expect(await refusal(tickStep, { ...foreign, note: null })).toBe('not-found')
  expect(await refusal(untickStep, foreign)).toBe('not-found')
  const code = { channel: 'moments', dealId: null, step: 'parent/counter' } as const
  expect(await refusal(createReferralCode, code)).toBe('not-found')
})

it('gives a step a code of its own, the same when asked again', async () => {
  const ofStep = await codeOf('parent/moments')
  expect(await codeOf('parent/moments')).toBe(ofStep)
  expect(await codeOf()).not.toBe(ofStep)
})

it('counts who joined by the codes of a step, and nobody else', async () => {
  const byStep = await settle(here.api, { name: 'Neighbour Qian' })
  await api().ok(join, { code: await codeOf('parent/moments') }, byStep)
  await api().ok(join, { code: await codeOf() }, await settle(here.api, { name: 'Neighbour Qian' }))
  await api().ok(
    join,
    { code: await codeOf('parent/moments', here.other) },
    await settle(here.api, { name: 'Neighbour Qian' }),
  )
  expect(await stepOf('moments')).toMatchObject({ joined: 1, ordered: 0 })
  expect(await read()).toMatchObject({ joined: 1, ordered: 0 })

  await here.paidOrder(byStep, { deal: await here.deal(), pieces: [1] })
  expect(await stepOf('moments')).toMatchObject({ joined: 1, ordered: 1 })
  expect(await stepOf('moments', here.other)).toMatchObject({ joined: 1, ordered: 0 })
})

describe('what to do next', () => {
  let fresh: Neighbourhood
  beforeAll(async () => {
    fresh = await Neighbourhood.open()
    moveToMidMonth(fresh.api)
  })
  afterAll(() => fresh.api.close())
  const next = () => fresh.api.ok(readNextAction, { language }, fresh.leader)

  it('is a deal while none is open', async () => {
    expect(await next()).toEqual({ kind: 'no-open-deal' })
  })

  it('is to be seen while nobody scans, then to make those who scan join, with the step of the own playbook', async () => {
    await fresh.deal()
    expect(await next()).toMatchObject({ kind: 'improve', step: 'scanned', reached: 0 })

    const { code } = await fresh.api.ok(createReferralCode, { channel: 'flyer', dealId: null }, fresh.leader)
    for (let device = 1; device <= 5; device++)
      await fresh.api.ok(recordTouch, { code, deviceId: String(device).padStart(32, '0') })
    const action = await next()
    expect(action).toMatchObject({ kind: 'improve', step: 'joined', base: 5, reached: 0 })
    if (action.kind !== 'improve') throw new Error('there is something to improve')
    expect(action.play).toMatchObject({ improves: 'joined', doneAt: null })
    await fresh.api.ok(
      tickStep,
      { playbookId: action.playbookId, stepId: action.play.stepId, note: null },
      fresh.leader,
    )
    expect(await next()).toMatchObject({ kind: 'improve', step: 'joined' })
  })
})
