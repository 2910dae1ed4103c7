import * as v from 'valibot'
import { taskNames } from '#domain/task'
import { endpoint } from './endpoint'
import { count, cursor, day, idOf, instant, limit, page } from './schema'

const task = v.object({
  task: v.picklist(taskNames),
  cadence: v.picklist(['daily', 'weekly', 'each']),
  points: count,
  /** Of today, this week, or in all. */
  done: count,
  goal: count,
  /** Facts whose points wait to be fetched. */
  claimable: count,
  received: count,
})
export type Task = v.InferOutput<typeof task>

export const readTasks = endpoint({
  method: 'GET',
  path: '/api/v1/leader/tasks',
  summary: 'What earns points, how far each is, and what waits to be fetched (G11)',
  who: 'leader',
  rate: 'read',
  input: v.object({}),
  output: v.object({ balance: count, claimablePoints: count, tasks: v.array(task) }),
  refusals: [],
})

export const grantPoints = endpoint({
  method: 'POST',
  path: '/api/v1/leader/points/grants',
  summary: 'Fetch the points the facts have earned; a fact earns once, however often one asks',
  who: 'leader',
  rate: 'write',
  input: v.object({}),
  output: v.object({ points: count, balance: count }),
  repeat: 'harmless',
  refusals: [],
})

const pointsEntry = v.object({
  entryId: idOf('pointsEntry'),
  /** Above 0 earned, below 0 spent. */
  points: v.pipe(v.number(), v.integer()),
  kind: v.picklist([...taskNames, 'redemption']),
  /** The day it was for, or the Monday of the week. */
  day: v.nullable(day),
  lessonId: v.nullable(idOf('lesson')),
  /** What was redeemed. */
  productName: v.nullable(v.string()),
  at: instant,
})
export type PointsEntry = v.InferOutput<typeof pointsEntry>

export const readPoints = endpoint({
  method: 'GET',
  path: '/api/v1/leader/points',
  summary: 'The balance of points and every entry it is the sum of, newest first',
  who: 'leader',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: v.object({ balance: count, ...page(pointsEntry).entries }),
  refusals: [],
})

const pointsProduct = v.object({
  productId: idOf('product'),
  name: v.string(),
  unit: v.string(),
  pictureUrl: v.string(),
  points: count,
  stock: count,
})
export type PointsProduct = v.InferOutput<typeof pointsProduct>

export const listPointsProducts = endpoint({
  method: 'GET',
  path: '/api/v1/leader/points/products',
  summary: 'Platform products that points are good for, with how many are left',
  who: 'leader',
  rate: 'read',
  input: v.object({}),
  output: v.object({ balance: count, products: v.array(pointsProduct) }),
  refusals: [],
})

const redemption = v.object({
  redemptionId: idOf('redemption'),
  name: v.string(),
  pictureUrl: v.string(),
  points: count,
  at: instant,
  /** Null while it is being packed. */
  sentAt: v.nullable(instant),
})
export type Redemption = v.InferOutput<typeof redemption>

export const redeemPoints = endpoint({
  method: 'POST',
  path: '/api/v1/leader/points/redemptions',
  summary: 'Take a product for points; the balance never falls below 0',
  who: 'leader',
  rate: 'write',
  input: v.object({ productId: idOf('product') }),
  output: v.object({ redemptionId: idOf('redemption'), balance: count }),
  refusals: ['points-short', 'sold-out'],
})

export const listRedemptions = endpoint({
  method: 'GET',
  path: '/api/v1/leader/points/redemptions',
  summary: 'What was taken for points, newest first',
  who: 'leader',
  rate: 'read',
  input: v.object({ cursor, limit }),
  output: page(redemption),
  refusals: [],
})
