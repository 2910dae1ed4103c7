import { answerQuiz, readLesson, readTrack, startQuiz } from './academy'
import {
  agreeAfterSale,
  askAfterSale,
  escalateAfterSale,
  listAfterSales,
  listOwnAfterSales,
  passAfterSale,
  readAfterSale,
  readOwnAfterSale,
  readPicture,
  refuseAfterSale,
  sendPicture,
  withdrawAfterSale,
} from './after-sale'
import { cancelOrderOnBehalf, confirmChain, listOrdersOnBehalf, readChain } from './chain'
import { listCoupons } from './coupon'
import {
  cancelDeal,
  changeDeal,
  createDeal,
  listDeals,
  listOpenDeals,
  markArrived,
  publishDeal,
  readDeal,
  readLeaderDeal,
  updateDeal,
} from './deal'
import { moveClock, readClock } from './demo'
import { listStatement, readEarnings } from './earnings'
import { listNewcomers, readFunnel, readLeaderboard, readTarget } from './growth'
import { findBag, handOver, readCounter, undoHandOver } from './hand-over'
import {
  acceptHelperInvitation,
  inviteHelper,
  listHelpers,
  readHelperInvitation,
  revokeHelper,
} from './helper'
import { readHome } from './home'
import { createReferralCode, join, readLanding, recordTouch } from './landing'
import { countUnreadNotices, listNotices, readNotices } from './notice'
import {
  decideToAgree,
  decideToRefuse,
  listOperatorAfterSales,
  listOperatorUncollected,
  readOperatorAfterSale,
  readOperatorQueues,
  readOperatorUncollected,
  settleUncollected,
} from './operator'
import {
  cancelOrder,
  changeOrder,
  listDealOrders,
  listOrders,
  placeOrder,
  quoteOrder,
  readOrder,
} from './order'
import { claimOrder, readOrderClaim } from './order-claim'
import { checkPayment, startPayment } from './payment'
import { checkPosterWords, readPoster, readShareCard, sendPosterPicture } from './poster'
import { listProducts } from './product'
import {
  listDemoPeople,
  readSession,
  sendSmsCode,
  signInAsDemoPerson,
  signInByPhone,
  signInByWechat,
  signOut,
  updateProfile,
} from './session'
import { listItemLines, reportShortage } from './shortage'
import { exportDeal, listMemberTally, readPickingList, readTally } from './tally'
import { listSettledBags, listUncollected, remindUncollected } from './uncollected'

/** The whole API. The server must have a handler for each, or it does not compile. The client imports endpoints one by one. */
export const api = {
  signInByWechat,
  sendSmsCode,
  signInByPhone,
  listDemoPeople,
  signInAsDemoPerson,
  readSession,
  signOut,
  updateProfile,
  readLanding,
  recordTouch,
  join,
  createReferralCode,
  listProducts,
  listDeals,
  createDeal,
  updateDeal,
  readLeaderDeal,
  publishDeal,
  changeDeal,
  cancelDeal,
  markArrived,
  listItemLines,
  reportShortage,
  readDeal,
  listOpenDeals,
  quoteOrder,
  placeOrder,
  listOrders,
  readOrder,
  changeOrder,
  cancelOrder,
  listDealOrders,
  readChain,
  confirmChain,
  listOrdersOnBehalf,
  cancelOrderOnBehalf,
  readOrderClaim,
  claimOrder,
  readTally,
  listMemberTally,
  readPickingList,
  exportDeal,
  startPayment,
  checkPayment,
  listUncollected,
  listSettledBags,
  remindUncollected,
  readCounter,
  findBag,
  handOver,
  undoHandOver,
  listHelpers,
  inviteHelper,
  revokeHelper,
  readHelperInvitation,
  acceptHelperInvitation,
  sendPicture,
  readPicture,
  askAfterSale,
  listOwnAfterSales,
  readOwnAfterSale,
  withdrawAfterSale,
  escalateAfterSale,
  listAfterSales,
  readAfterSale,
  agreeAfterSale,
  refuseAfterSale,
  passAfterSale,
  readOperatorQueues,
  listOperatorAfterSales,
  readOperatorAfterSale,
  decideToAgree,
  decideToRefuse,
  listOperatorUncollected,
  readOperatorUncollected,
  settleUncollected,
  readTarget,
  listNewcomers,
  readFunnel,
  readLeaderboard,
  readEarnings,
  listStatement,
  readHome,
  listCoupons,
  listNotices,
  countUnreadNotices,
  readNotices,
  readPoster,
  checkPosterWords,
  sendPosterPicture,
  readShareCard,
  readTrack,
  readLesson,
  startQuiz,
  answerQuiz,
  readClock,
  moveClock,
}

export type Api = typeof api
export type EndpointName = keyof Api
