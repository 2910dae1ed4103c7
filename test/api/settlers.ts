import { randomBytes } from 'node:crypto'
import { DAY_MS } from '#domain/business-time'
import type { LeaderId, MemberId, ProductId } from '#domain/ids'
import { bp } from '#domain/money'
import { leaders } from '#server/db/schema/leader'
import { members, sessions } from '#server/db/schema/member'
import { products } from '#server/db/schema/reference'
import { tokenHash } from '#server/secrets'
import type { Api } from './harness'

export interface Person {
  readonly memberId: MemberId
  readonly name: string
  readonly token: string
}

export interface Leader extends Person {
  readonly leaderId: LeaderId
}

export async function settle(
  api: Api,
  of: { name: string; leaderId?: LeaderId; ownLeaderId?: LeaderId; joinedAt?: Date; isOperator?: boolean },
): Promise<Person> {
  const { db, chance, clock } = api.deps
  const memberId = chance.id('member')
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  await db.insert(members).values({ memberId, ...of, createdAt: now })
  const expiresAt = new Date(now.getTime() + 400 * DAY_MS)
  await db
    .insert(sessions)
    .values({ tokenHash: tokenHash(token), memberId, createdAt: now, lastSeenAt: now, expiresAt })
  return { memberId, name: of.name, token }
}

export async function moveIn(api: Api, name: string): Promise<Leader> {
  const leaderId = api.deps.chance.id('leader')
  const person = await settle(api, { name, ownLeaderId: leaderId })
  await api.deps.db.insert(leaders).values({
    leaderId,
    memberId: person.memberId,
    name,
    kind: 'shop-owner',
    communityName: '锦绣花园',
    pickupName: '东门便利店',
    pickupAddress: '锦绣花园东门',
    pickupHours: '17:00-20:00',
    startedAt: new Date(api.deps.clock.now().getTime() - 200 * DAY_MS),
  })
  return { ...person, leaderId }
}

let position = 0

export async function stock(
  api: Api,
  of: {
    name: string
    search: string
    goods: 'fresh' | 'other'
    minFen: number
    maxFen: number
    rateBp?: number
    retired?: boolean
  },
): Promise<ProductId> {
  const productId = api.deps.chance.id('product')
  position += 1
  await api.deps.db.insert(products).values({
    productId,
    name: of.name,
    unit: '份',
    category: of.goods === 'fresh' ? 'egg-milk' : 'grain-oil',
    goods: of.goods,
    pictureUrl: '/pictures/product.svg',
    listFen: of.maxFen,
    minFen: of.minFen,
    maxFen: of.maxFen,
    rateBp: of.rateBp === undefined ? null : bp(of.rateBp),
    searchText: of.search,
    position,
    retiredAt: of.retired ? api.deps.clock.now() : null,
  })
  return productId
}
