import { readCounter } from '#contract/hand-over'
import {
  acceptHelperInvitation,
  inviteHelper,
  listHelpers,
  readHelperInvitation,
  revokeHelper,
} from '#contract/helper'
import { readSession } from '#contract/session'
import { HOUR_MS } from '#domain/business-time'
import { helperInvitations } from '#server/db/schema/helper'
import { Neighbourhood } from './neighbourhood'
import { moveIn, settle } from './settlers'

let here: Neighbourhood

beforeAll(async () => {
  here = await Neighbourhood.open()
})

afterAll(() => here.api.close())

describe('an invitation to help at the counter', () => {
  it('says whom it is from, and makes who accepts it a helper with only that right', async () => {
    const code = await here.invitation('王芳')
    expect(await here.api.ok(readHelperInvitation, { code })).toMatchObject({
      leader: { name: 'Leader Li', communityName: '锦绣花园' },
      helperName: '王芳',
    })
    const person = await settle(here.api, { name: 'Wang Fang' })
    expect(await here.api.call(readCounter, {}, person)).toMatchObject({ problem: { code: 'wrong-role' } })
    await here.api.ok(acceptHelperInvitation, { code }, person)
    expect(await here.api.ok(readCounter, {}, person)).toMatchObject({
      leaderName: 'Leader Li',
      isHelper: true,
      memberId: person.memberId,
    })
    const me = await here.api.ok(readSession, {}, person)
    expect(me).toMatchObject({ helps: { name: 'Leader Li' }, leader: null })
  })

  it('is good for one person: the second is told that it was used', async () => {
    const code = await here.invitation('两个人')
    const people = await Promise.all([1, 2, 3].map(() => settle(here.api, { name: 'Racer' })))
    const answers = await Promise.all(
      people.map((person) => here.api.call(acceptHelperInvitation, { code }, person)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok) expect(answer).toMatchObject({ status: 409, problem: { code: 'invitation-used' } })
    expect(await here.api.call(readHelperInvitation, { code })).toMatchObject({ status: 409 })
  })

  it('runs out after a day, and can be shown again until then', async () => {
    const code = await here.invitation('明天')
    const shown = async () => (await here.api.ok(listHelpers, {}, here.leader)).items[0]
    expect(await shown()).toMatchObject({
      name: '明天',
      acceptedAt: null,
      link: expect.stringContaining(code),
    })
    here.api.later(24 * HOUR_MS)
    expect(await shown()).toMatchObject({ link: null })
    const late = await here.api.call(
      acceptHelperInvitation,
      { code },
      await settle(here.api, { name: 'Late' }),
    )
    expect(late).toMatchObject({ status: 410, problem: { code: 'invitation-expired' } })
  })

  it('stands in the database as a hash only', async () => {
    const code = await here.invitation('保密')
    const rows = await here.api.deps.db.select().from(helperInvitations)
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('is not for leaders, nor for who helps another leader', async () => {
    const code = await here.invitation('不行')
    const leader = await moveIn(here.api, 'Leader Sun')
    expect(await here.api.call(acceptHelperInvitation, { code }, leader)).toMatchObject({
      problem: { code: 'helper-is-leader' },
    })
    const taken = await here.helper('Busy', here.other)
    expect(await here.api.call(acceptHelperInvitation, { code }, taken)).toMatchObject({
      problem: { code: 'helps-another-leader', facts: { leader: 'Leader Wu' } },
    })
    expect(await here.api.call(readHelperInvitation, { code: 'NoSuchCode12' })).toMatchObject({ status: 404 })
  })

  it('has a name to know the helper by', async () => {
    expect(await here.api.call(inviteHelper, { name: '  ' }, here.leader)).toMatchObject({
      status: 400,
      problem: { code: 'bad-input' },
    })
  })
})

describe('a helper', () => {
  it('who is ended loses the right with the next request', async () => {
    const helper = await here.helper('Short Time')
    const { items } = await here.api.ok(listHelpers, {}, here.leader)
    const row = items.find((one) => one.name === 'Short Time')
    if (!row) throw new Error('the helper is listed')
    await here.api.ok(readCounter, {}, helper)
    await here.api.ok(revokeHelper, { helperId: row.helperId }, here.leader)
    expect(await here.api.call(readCounter, {}, helper)).toMatchObject({ problem: { code: 'wrong-role' } })
    expect((await here.api.ok(readSession, {}, helper)).helps).toBeNull()
    const after = await here.api.ok(listHelpers, {}, here.leader)
    expect(after.items.map((one) => one.helperId)).not.toContain(row.helperId)
  })

  it('invited again goes by the new name, once', async () => {
    const helper = await here.helper('First Name')
    const code = await here.invitation('Second Name')
    await here.api.ok(acceptHelperInvitation, { code }, helper)
    const names = (await here.api.ok(listHelpers, {}, here.leader)).items.map((one) => one.name)
    expect(names).toContain('Second Name')
    expect(names).not.toContain('First Name')
  })

  it('is one of twenty at most', async () => {
    const other = await moveIn(here.api, 'Leader Many')
    for (let n = 0; n < 20; n += 1) await here.api.ok(inviteHelper, { name: `H${n}` }, other)
    expect(await here.api.call(inviteHelper, { name: 'One more' }, other)).toMatchObject({
      status: 409,
      problem: { code: 'too-many-helpers', facts: { max: 20 } },
    })
  })
})
