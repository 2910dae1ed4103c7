import { readSession, signOut } from '#contract/session'
import { DAY_MS } from '#domain/business-time'
import { sessions } from '#server/db/schema/member'
import { Neighbourhood } from './neighbourhood'
import type { Person } from './settlers'

let here: Neighbourhood
let people: Person[]

// Sessions of callers at the same moment are read by one statement: nobody may be taken for a neighbour.
beforeAll(async () => {
  here = await Neighbourhood.open()
  people = await Promise.all(Array.from({ length: 12 }, (_, place) => here.member(`Member ${place}`)))
}, 30_000)

afterAll(() => here.api.close())

const whoTheyAre = () => Promise.all(people.map((person) => here.api.call(readSession, {}, person)))

describe('many callers at once', () => {
  it('are each told who they themselves are', async () => {
    const answers = await whoTheyAre()
    expect(answers.map((answer) => answer.ok && answer.value.memberId)).toEqual(
      people.map((person) => person.memberId),
    )
  })

  it('do not lend a session to one who has none or has signed out', async () => {
    const [first, ...rest] = people
    if (!first) throw new Error('nobody')
    await here.api.ok(signOut, {}, first)
    const tokens = [first, { token: 'unknown' }, ...rest]
    const answers = await Promise.all(tokens.map((person) => here.api.call(readSession, {}, person)))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, ...rest.map(() => 200)])
  })

  it('are all refused from the moment their sessions end', async () => {
    await here.api.deps.db.update(sessions).set({ expiresAt: new Date(here.now.getTime() + DAY_MS) })
    here.api.later(DAY_MS)
    const answers = await whoTheyAre()
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 401))
  })
})
