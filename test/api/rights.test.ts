import { createCanvas } from '@napi-rs/canvas'
import { eq } from 'drizzle-orm'
import { startQuiz } from '#contract/academy'
import { type AfterSale, askAfterSale, sendPicture } from '#contract/after-sale'
import { api as contract, type EndpointName } from '#contract/api'
import { confirmChain } from '#contract/chain'
import type { LeaderDeal } from '#contract/deal'
import { createDeal, markArrived } from '#contract/deal'
import type { Endpoint, InputOf } from '#contract/endpoint'
import { handOver } from '#contract/hand-over'
import { inviteHelper } from '#contract/helper'
import type { Order } from '#contract/order'
import { createReferralCode } from '#contract/referral'
import type { RefusalCode } from '#contract/refusal'
import { HOUR_MS } from '#domain/business-time'
import type { HelperId, LessonId, MemberId, OrderId, QuizAttemptId } from '#domain/ids'
import { fen } from '#domain/money'
import { members } from '#server/db/schema/member'
import { pointsProducts } from '#server/db/schema/points'
import { addLesson } from './add-lesson'
import type { Caller } from './api-calls'
import { moveToMidMonth } from './calendar'
import { Neighbourhood } from './neighbourhood'

/** What a row's calls speak of: all of it belongs to the leader and to one member of the leader. */
interface Own {
  readonly here: Neighbourhood
  readonly code: string
  /** Codes nobody else uses here. */
  readonly toRetire: string
  readonly toReplace: string
  readonly draft: LeaderDeal
  readonly openDeal: LeaderDeal
  readonly arrivedDeal: LeaderDeal
  readonly unpaid: Order
  readonly onBehalf: OrderId
  readonly arrived: Order
  readonly afterSale: AfterSale
  readonly demoPerson: MemberId
  readonly invited: HelperId
  readonly lessonId: LessonId
  readonly attemptId: QuizAttemptId
}

/**
 * Who calls: nobody, a person who joined nobody, the member the order belongs to, a member of the other leader,
 * the leader the deal belongs to, the other leader, somebody who helps the former to hand over.
 */
const callers = ['none', 'person', 'member', 'foreignMember', 'leader', 'otherLeader', 'helper'] as const
type CallerName = (typeof callers)[number]

/** `in`: the act itself answers, be it with a refusal of its own. */
type Answer = 'in' | RefusalCode
type Row<E extends Endpoint> = readonly [
  input: (own: Own) => InputOf<E>,
  none: Answer,
  person: Answer,
  member: Answer,
  foreignMember: Answer,
  leader: Answer,
  otherLeader: Answer,
  helper: Answer,
]

const anyone = ['in', 'in', 'in', 'in', 'in', 'in', 'in'] as const
const signedIn = ['not-signed-in', 'in', 'in', 'in', 'in', 'in', 'in'] as const
const everyLeader = [
  'not-signed-in',
  'wrong-role',
  'wrong-role',
  'wrong-role',
  'in',
  'in',
  'wrong-role',
] as const
const leaderOfIt = [
  'not-signed-in',
  'wrong-role',
  'wrong-role',
  'wrong-role',
  'in',
  'not-found',
  'wrong-role',
] as const
const buyerOfIt = [
  'not-signed-in',
  'not-found',
  'in',
  'not-found',
  'not-found',
  'not-found',
  'not-found',
] as const
const buyerOrLeaderOfIt = [
  'not-signed-in',
  'not-found',
  'in',
  'not-found',
  'in',
  'not-found',
  'not-found',
] as const
const servedByIt = [
  'not-signed-in',
  'not-joined',
  'in',
  'not-joined',
  'in',
  'not-joined',
  'not-joined',
] as const

/** Leaders have their own codes, which is a refusal of the act. */
const everyMember = ['not-signed-in', 'not-joined', 'in', 'in', 'in', 'in', 'not-joined'] as const

const everyCounter = ['not-signed-in', 'wrong-role', 'wrong-role', 'wrong-role', 'in', 'in', 'in'] as const
const counterOfIt = [
  ...(['not-signed-in', 'wrong-role', 'wrong-role', 'wrong-role', 'in', 'not-found', 'in'] as const),
] as const

/** None of the table's callers is staff; what staff may do is told below it. */
const operatorOnly = [
  ...([
    'not-signed-in',
    'wrong-role',
    'wrong-role',
    'wrong-role',
    'wrong-role',
    'wrong-role',
    'wrong-role',
  ] as const),
] as const

/** A leader asks for what no leader has. */
const noneForLeaders = [
  'not-signed-in',
  'wrong-role',
  'wrong-role',
  'wrong-role',
  'not-found',
  'not-found',
  'wrong-role',
] as const
const pastBoard = { kind: 'week', period: '2020-01-06' } as const

const nothing = () => ({})
const dealOf = (deal: LeaderDeal) => ({ dealId: deal.dealId })
const itemOf = (deal: LeaderDeal) => deal.items[0]?.itemId ?? (`itm_${'0'.repeat(32)}` as const)
const linesOf = (order: Order) => ({
  orderId: order.orderId,
  lineIds: order.lines.map((line) => line.lineId),
})
const ownAfterSale = ({ afterSale }: Own) => ({
  orderId: afterSale.orderId,
  afterSaleId: afterSale.afterSaleId,
})
const leadersAfterSale = ({ afterSale }: Own) => ({ afterSaleId: afterSale.afterSaleId })
const rowOf = (deal: LeaderDeal) => ({
  ...{ row: 0, original: '1. 张三 鸡蛋1', name: '张三', unitLabel: null, note: '', memberId: null },
  items: [{ itemId: itemOf(deal), quantity: 1 }],
})
const operatorsAfterSale = ({ afterSale: { leaderId, afterSaleId } }: Own) => ({ leaderId, afterSaleId })
const operatorsBag = ({ arrived, openDeal: { leaderId } }: Own) => ({ leaderId, orderId: arrived.orderId })
const deviceId = 'a'.repeat(32)

const table: { readonly [K in EndpointName]: Row<(typeof contract)[K]> } = {
  signInByWechat: [() => ({ code: 'good-rights' }), ...anyone],
  sendSmsCode: [() => ({ phone: '13800138000' }), ...anyone],
  signInByPhone: [() => ({ phone: '13800138000', code: '000000' }), ...anyone],
  listDemoPeople: [nothing, ...anyone],
  signInAsDemoPerson: [({ demoPerson }) => ({ memberId: demoPerson }), ...anyone],
  readSession: [nothing, ...signedIn],
  updateProfile: [() => ({ name: '改名', unitLabel: null, language: 'zh-Hans' }), ...signedIn],
  signOut: [nothing, ...signedIn],

  readLanding: [({ code }) => ({ code }), ...anyone],
  recordTouch: [({ code }) => ({ code, deviceId }), ...anyone],
  join: [({ code }) => ({ code }), ...signedIn],
  createReferralCode: [({ draft }) => ({ channel: 'flyer', dealId: draft.dealId }), ...leaderOfIt],

  listProducts: [nothing, ...everyLeader],
  listCatalogue: [nothing, ...operatorOnly],
  listDeals: [nothing, ...everyLeader],
  createDeal: [({ here }) => here.draft(), ...everyLeader],
  readLeaderDeal: [({ draft }) => dealOf(draft), ...leaderOfIt],
  updateDeal: [({ draft, here }) => ({ ...dealOf(draft), ...here.draft({ publish: false }) }), ...leaderOfIt],
  publishDeal: [({ draft }) => dealOf(draft), ...leaderOfIt],
  changeDeal: [
    ({ openDeal: { dealId, note, facts, pickupAt, pickupUntil } }) => ({
      ...{ dealId, note, closesAt: facts.closesAt, pickupAt, pickupUntil },
      items: [],
    }),
    ...leaderOfIt,
  ],
  cancelDeal: [({ arrivedDeal }) => ({ ...dealOf(arrivedDeal), reason: '试试' }), ...leaderOfIt],
  markArrived: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],
  listItemLines: [({ openDeal }) => ({ ...dealOf(openDeal), itemId: itemOf(openDeal) }), ...leaderOfIt],
  reportShortage: [
    ({ openDeal }) => ({
      ...dealOf(openDeal),
      itemId: itemOf(openDeal),
      cause: 'short',
      lines: [{ lineId: `lin_${'0'.repeat(32)}`, quantity: 1, settleBy: 'refund' }],
    }),
    ...leaderOfIt,
  ],
  readDeal: [({ openDeal }) => ({ ...dealOf(openDeal), leaderId: openDeal.leaderId }), ...anyone],
  listOpenDeals: [({ openDeal }) => ({ leaderId: openDeal.leaderId }), ...anyone],
  listDealOrders: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],
  readTally: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],
  listMemberTally: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],
  readPickingList: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],
  exportDeal: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],

  quoteOrder: [({ here, openDeal }) => here.basket({ deal: openDeal, pieces: [1] }), ...servedByIt],
  placeOrder: [
    ({ here, openDeal }) => ({ ...here.basket({ deal: openDeal, pieces: [1] }), expectedPayFen: fen(1) }),
    ...servedByIt,
  ],
  readChain: [({ openDeal }) => ({ ...dealOf(openDeal), text: '1. 张三 鸡蛋2' }), ...leaderOfIt],
  confirmChain: [({ openDeal }) => ({ ...dealOf(openDeal), rows: [rowOf(openDeal)] }), ...leaderOfIt],
  listOrdersOnBehalf: [({ openDeal }) => dealOf(openDeal), ...leaderOfIt],
  cancelOrderOnBehalf: [
    ({ openDeal, onBehalf }) => ({ ...dealOf(openDeal), orderId: onBehalf }),
    ...leaderOfIt,
  ],
  readOrderClaim: [() => ({ code: 'Nobody123456' }), ...anyone],
  claimOrder: [() => ({ code: 'Nobody123456' }), ...signedIn],
  listOrders: [nothing, ...signedIn],
  readOrder: [({ unpaid }) => ({ orderId: unpaid.orderId }), ...buyerOfIt],
  startPayment: [({ unpaid }) => ({ orderId: unpaid.orderId, channel: 'h5' }), ...buyerOfIt],
  checkPayment: [({ unpaid }) => ({ orderId: unpaid.orderId }), ...buyerOfIt],
  changeOrder: [
    ({ unpaid }) => ({ orderId: unpaid.orderId, note: null, deliverTo: null, collectorName: '妈妈' }),
    ...buyerOfIt,
  ],
  cancelOrder: [({ unpaid }) => ({ orderId: unpaid.orderId }), ...buyerOfIt],
  listCoupons: [nothing, ...signedIn],
  listUncollected: [nothing, ...everyLeader],
  listSettledBags: [nothing, ...everyLeader],
  remindUncollected: [({ arrived }) => ({ orderId: arrived.orderId }), ...leaderOfIt],
  listNotices: [nothing, ...signedIn],
  countUnreadNotices: [nothing, ...signedIn],
  readPushTemplates: [nothing, ...anyone],
  addConsents: [() => ({ kinds: ['arrived'] }), ...signedIn],
  readNoticeBudget: [({ openDeal }) => ({ dealId: openDeal.dealId }), ...leaderOfIt],
  readNotices: [() => ({ until: '2026-01-01T00:00:00.000Z' }), ...signedIn],

  findBag: [
    ({ arrived }) => ({ pickupCode: arrived.pickupCode ?? '' }),
    'not-signed-in',
    'wrong-role',
    'wrong-role',
    'wrong-role',
    'in',
    'pickup-code-unknown',
    'in',
  ],
  readCounter: [nothing, ...everyCounter],
  handOver: [({ arrived }) => linesOf(arrived), ...counterOfIt],
  undoHandOver: [({ arrived }) => ({ ...linesOf(arrived), at: '2026-01-01T00:00:00.000Z' }), ...counterOfIt],
  listHelpers: [nothing, ...everyLeader],
  inviteHelper: [() => ({ name: '王芳' }), ...everyLeader],
  revokeHelper: [({ invited }) => ({ helperId: invited }), ...leaderOfIt],
  readHelperInvitation: [() => ({ code: 'Nobody123456' }), ...anyone],
  acceptHelperInvitation: [() => ({ code: 'Nobody123456' }), ...signedIn],

  sendPicture: [
    ({ arrived }) => ({ orderId: arrived.orderId, picture: Uint8Array.of(1, 2, 3) }),
    ...buyerOfIt,
  ],
  readPicture: [
    ({ afterSale }) => ({
      leaderId: afterSale.leaderId,
      pictureId: afterSale.pictureIds[0] ?? 'pic_none',
    }),
    ...buyerOrLeaderOfIt,
  ],
  askAfterSale: [({ afterSale }) => askOf(afterSale, []), ...buyerOfIt],
  listOwnAfterSales: [({ afterSale }) => ({ orderId: afterSale.orderId }), ...buyerOfIt],
  readOwnAfterSale: [ownAfterSale, ...buyerOfIt],
  withdrawAfterSale: [ownAfterSale, ...buyerOfIt],
  escalateAfterSale: [ownAfterSale, ...buyerOfIt],
  listAfterSales: [nothing, ...everyLeader],
  readAfterSale: [leadersAfterSale, ...leaderOfIt],
  agreeAfterSale: [
    (own) => ({
      ...leadersAfterSale(own),
      agreement: { kind: 'quantity', quantity: 1 },
      stock: 'written-off',
    }),
    ...leaderOfIt,
  ],
  refuseAfterSale: [(own) => ({ ...leadersAfterSale(own), why: '看不出问题' }), ...leaderOfIt],
  passAfterSale: [leadersAfterSale, ...leaderOfIt],

  readOperatorQueues: [nothing, ...operatorOnly],
  listOperatorAfterSales: [nothing, ...operatorOnly],
  readOperatorAfterSale: [operatorsAfterSale, ...operatorOnly],
  decideToAgree: [
    (own) => ({
      ...operatorsAfterSale(own),
      agreement: { kind: 'quantity', quantity: 1 },
      stock: 'written-off',
    }),
    ...operatorOnly,
  ],
  listOperatorUncollected: [nothing, ...operatorOnly],
  readOperatorUncollected: [operatorsBag, ...operatorOnly],
  settleUncollected: [
    (own) => ({ ...operatorsBag(own), settlement: 'refund', why: '联系不上' }),
    ...operatorOnly,
  ],
  decideToRefuse: [(own) => ({ ...operatorsAfterSale(own), why: '看不出问题' }), ...operatorOnly],

  readNewcomerOffers: [nothing, ...operatorOnly],
  changeNewcomerCoupon: [() => ({ isOn: true, cap: 50_000 }), ...operatorOnly],
  switchNewcomerZone: [() => ({ isOn: true }), ...operatorOnly],
  listZoneProducts: [nothing, ...operatorOnly],
  placeInZone: [({ here }) => ({ productId: here.eggs, inZone: true }), ...operatorOnly],

  readTarget: [nothing, ...everyLeader],
  listNewcomers: [nothing, ...everyLeader],
  readFunnel: [nothing, ...everyLeader],
  listUncountedJoins: [nothing, ...everyLeader],
  listReferralCodes: [nothing, ...everyLeader],
  retireReferralCode: [({ toRetire }) => ({ code: toRetire }), ...leaderOfIt],
  replaceReferralCode: [({ toReplace }) => ({ code: toReplace }), ...leaderOfIt],
  readMemberCode: [nothing, ...everyMember],
  createMemberCode: [nothing, ...everyMember],
  listReferrals: [nothing, ...signedIn],
  readLeaderboard: [() => ({ kind: 'week' }), ...everyLeader],
  readClosedBoard: [() => pastBoard, ...noneForLeaders],
  listClosedBoards: [() => ({ kind: 'month' }), ...everyLeader],
  objectToBoard: [() => ({ ...pastBoard, why: '少算了一位' }), ...noneForLeaders],
  listPrizes: [nothing, ...everyLeader],
  claimPrize: [() => ({ ...pastBoard, to: { way: 'pickup-point' } }), ...noneForLeaders],
  listAuditedBoards: [() => ({ kind: 'week' }), ...operatorOnly],
  readBoardAudit: [() => pastBoard, ...operatorOnly],
  listAuditedPlaces: [() => pastBoard, ...operatorOnly],
  listLeaderNewcomers: [({ openDeal: { leaderId } }) => ({ leaderId, period: '2026-10' }), ...operatorOnly],
  listObjections: [() => pastBoard, ...operatorOnly],
  decideObjection: [
    ({ openDeal: { leaderId } }) => ({
      ...{ ...pastBoard, leaderId, isUpheld: false, correction: 0, answer: '没有少算' },
    }),
    ...operatorOnly,
  ],
  makeBoardFinal: [() => pastBoard, ...operatorOnly],
  listOperatorPrizes: [() => ({ group: 'to-send' }), ...operatorOnly],
  sendPrize: [({ openDeal: { leaderId } }) => ({ ...pastBoard, leaderId }), ...operatorOnly],
  readPrizePlan: [() => ({ kind: 'month' }), ...operatorOnly],
  setPrizePlan: [() => ({ kind: 'month', bands: [] }), ...operatorOnly],
  listAuditEntries: [nothing, ...operatorOnly],
  readOwnFlags: [({ demoPerson }) => ({ memberId: demoPerson }), ...noneForLeaders],
  objectToFlags: [({ demoPerson }) => ({ memberId: demoPerson, why: '是邻居' }), ...noneForLeaders],
  listFlagCases: [() => ({ group: 'doubts' }), ...operatorOnly],
  readFlagCase: [
    ({ openDeal: { leaderId }, demoPerson }) => ({ leaderId, memberId: demoPerson }),
    ...operatorOnly,
  ],
  decideFlags: [
    ({ openDeal: { leaderId }, demoPerson }) => ({
      ...{ leaderId, memberId: demoPerson, isRejected: true, why: '同一部手机' },
    }),
    ...operatorOnly,
  ],
  readEarnings: [nothing, ...everyLeader],
  listStatement: [nothing, ...everyLeader],
  readHome: [nothing, ...everyLeader],

  readTrack: [() => ({ language: 'en' }), ...everyLeader],
  readLesson: [({ lessonId }) => ({ lessonId, language: 'en' }), ...everyLeader],
  startQuiz: [({ lessonId }) => ({ lessonId, language: 'en' }), ...everyLeader],
  answerQuiz: [({ attemptId }) => ({ attemptId, answers: [] }), ...leaderOfIt],
  listPlaybooks: [() => ({ language: 'zh-Hans' }), ...everyLeader],
  readPlaybook: [() => ({ playbookId: 'parent', language: 'zh-Hans' }), ...everyLeader],
  startPlaybook: [() => ({ playbookId: 'parent' }), ...everyLeader],
  tickStep: [() => ({ playbookId: 'parent', stepId: 'moments', note: null }), ...everyLeader],
  untickStep: [() => ({ playbookId: 'parent', stepId: 'moments' }), ...everyLeader],
  readNextAction: [() => ({ language: 'zh-Hans' }), ...everyLeader],
  readTasks: [nothing, ...everyLeader],
  grantPoints: [nothing, ...everyLeader],
  readPoints: [nothing, ...everyLeader],
  listPointsProducts: [nothing, ...everyLeader],
  redeemPoints: [({ here }) => ({ productId: here.eggs }), ...everyLeader],
  listRedemptions: [nothing, ...everyLeader],
  readPoster: [
    ({ code }) => ({ template: 'invite', code }),
    'not-signed-in',
    'wrong-role',
    'wrong-role',
    'wrong-role',
    'in',
    'code-unknown',
    'wrong-role',
  ],
  readPosterSheet: [
    ({ code }) => ({ template: 'invite', code, sheet: 'cards' }),
    'not-signed-in',
    'wrong-role',
    'wrong-role',
    'wrong-role',
    'in',
    'code-unknown',
    'wrong-role',
  ],
  checkPosterWords: [() => ({ template: 'invite', headline: '一起来' }), ...everyLeader],
  sendPosterPicture: [() => ({ picture: Uint8Array.of(1, 2, 3) }), ...everyLeader],

  readShareCard: [({ openDeal }) => ({ ...dealOf(openDeal), leaderId: openDeal.leaderId }), ...anyone],

  readClock: [nothing, ...anyone],
  moveClock: [() => ({ aheadMinutes: 1 }), ...anyone],
}

/** All that was asked for before, once more. */
function askOf(of: Pick<AfterSale, 'orderId' | 'line'>, pictureIds: AfterSale['pictureIds']) {
  const { orderId, line } = of
  const expectedFen = line.paidFen
  return { orderId, lineId: line.lineId, quantity: 1, reason: 'rotten' as const, pictureIds, expectedFen }
}

const names = Object.keys(contract) as EndpointName[]
let own: Own
let tokens: Record<CallerName, Caller>

beforeAll(async () => {
  const here = await Neighbourhood.open()
  const { api, leader, other } = here
  moveToMidMonth(api)
  const member = await here.member('Member Own')
  const foreignMember = await here.member('Member Foreign', other)
  const person = await here.member('Person')
  await api.deps.db
    .update(members)
    .set({ leaderId: null, joinedAt: null })
    .where(eq(members.memberId, person.memberId))
  await api.deps.db.update(members).set({ demoAbout: '试用' }).where(eq(members.memberId, member.memberId))

  const draft = await api.ok(
    createDeal,
    here.draft({
      publish: false,
      closesAt: here.inHours(200),
      pickupAt: here.inHours(201),
      pickupUntil: here.inHours(202),
    }),
    leader,
  )
  const arrivedDeal = await here.deal({ closesAt: here.inHours(1), pickupAt: here.inHours(2) })
  const arrived = await here.paidOrder(member, { deal: arrivedDeal, pieces: [1] })
  const eaten = await here.paidOrder(member, { deal: arrivedDeal, pieces: [1] })
  api.later(HOUR_MS)
  await api.ok(markArrived, { dealId: arrivedDeal.dealId }, leader)
  await api.ok(handOver, linesOf(eaten), leader)
  const [line] = eaten.lines
  if (!line) throw new Error('nothing was eaten')
  const picture = await createCanvas(8, 8).encode('png')
  const { pictureId } = await api.ok(sendPicture, { orderId: eaten.orderId, picture }, member)
  const afterSale = await api.ok(askAfterSale, askOf({ orderId: eaten.orderId, line }, [pictureId]), member)
  const openDeal = await here.deal({
    closesAt: here.inHours(100),
    pickupAt: here.inHours(101),
    pickupUntil: here.inHours(102),
  })
  const unpaid = await here.order(member, { deal: openDeal, pieces: [1] })
  const confirmed = await api.ok(confirmChain, { dealId: openDeal.dealId, rows: [rowOf(openDeal)] }, leader)
  const [placed] = confirmed.rows
  if (placed?.outcome !== 'placed') throw new Error('the row was not placed')
  const onBehalf = placed.orderId
  const { code } = await api.ok(createReferralCode, { channel: 'flyer', dealId: null }, leader)

  const spare = async (label: string) =>
    (await api.ok(createReferralCode, { channel: 'flyer', dealId: null, label }, leader)).code
  const [toRetire, toReplace] = [await spare('3号楼'), await spare('5号楼')]

  const helper = await here.helper('Helper Wang')
  const { helperId: invited } = await api.ok(inviteHelper, { name: '李娜' }, leader)

  const { lessonId } = await addLesson(api, 1)
  await here.api.deps.db
    .insert(pointsProducts)
    .values({ productId: here.eggs, points: 5, stock: 5, position: 1 })
  const { attemptId } = await api.ok(startQuiz, { lessonId, language: 'en' }, leader)

  own = {
    invited,
    lessonId,
    attemptId,
    here,
    code,
    toRetire,
    toReplace,
    draft,
    openDeal,
    arrivedDeal,
    unpaid,
    onBehalf,
    arrived,
    afterSale,
    demoPerson: member.memberId,
  }
  tokens = { none: {}, person, member, foreignMember, leader, otherLeader: other, helper }
})

afterAll(() => own.here.api.close())

/** Acts that change who one is come last, so that every other row meets the callers as they were made. */
const lastOnes: readonly EndpointName[] = ['join', 'signOut']
const order = [...names.filter((name) => !lastOnes.includes(name)), ...lastOnes]

describe('who may call what, on whose objects', () => {
  it('is told for every endpoint of the contract', () => {
    expect(Object.keys(table).sort()).toEqual([...names].sort())
  })

  it.each(order)('%s', async (name) => {
    const [inputOf, ...expected] = table[name] as Row<Endpoint>
    const answers: Answer[] = []
    for (const caller of callers) {
      const answer = await own.here.api.call(contract[name] as Endpoint, inputOf(own), tokens[caller])
      answers.push(answer.ok || !refusing.has(answer.problem.code) ? 'in' : answer.problem.code)
    }
    expect(Object.fromEntries(callers.map((caller, i) => [caller, answers[i]]))).toEqual(
      Object.fromEntries(callers.map((caller, i) => [caller, expected[i]])),
    )
  })
})

it('staff may call what is the operator’s, and of a leader’s only what everybody may', async () => {
  const staff = await own.here.operator()
  for (const name of order) {
    const of: Endpoint = contract[name]
    if (of.who !== 'operator' && of.who !== 'leader' && of.who !== 'counter') continue
    const [inputOf] = table[name] as Row<Endpoint>
    const answer = await own.here.api.call(of, inputOf(own), staff)
    const isRefused = !answer.ok && answer.problem.code === 'wrong-role'
    expect([name, isRefused]).toEqual([name, of.who !== 'operator'])
  }
})

/** Answers that mean: not for you. Bad input and bugs are among them, so that a row that asks wrongly fails. */
const refusing: ReadonlySet<RefusalCode> = new Set([
  'not-signed-in',
  'wrong-role',
  'not-found',
  'not-joined',
  'pickup-code-unknown',
  'code-unknown',
  'bad-input',
  'bug',
])
