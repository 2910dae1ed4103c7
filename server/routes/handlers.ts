import type { Handlers } from '../http/call'
import { academyHandlers } from './academy'
import { afterSaleHandlers } from './after-sale'
import { boardAuditHandlers } from './board-audit'
import { chainHandlers } from './chain'
import { couponHandlers } from './coupon'
import { dealHandlers } from './deal'
import { demoHandlers } from './demo'
import { earningsHandlers } from './earnings'
import { flagHandlers } from './flag'
import { growthHandlers } from './growth'
import { handOverHandlers } from './hand-over'
import { helperHandlers } from './helper'
import { homeHandlers } from './home'
import { landingHandlers } from './landing'
import { leaderboardHandlers } from './leaderboard'
import { newcomerOfferHandlers } from './newcomer-offer'
import { noticeHandlers } from './notice'
import { operatorHandlers } from './operator'
import { orderHandlers } from './order'
import { orderClaimHandlers } from './order-claim'
import { paymentHandlers } from './payment'
import { playbookHandlers } from './playbook'
import { posterHandlers } from './poster'
import { prizeHandlers } from './prize'
import { productHandlers } from './product'
import { referralHandlers } from './referral'
import { sessionHandlers } from './session'
import { tallyHandlers } from './tally'
import { taskHandlers } from './task'
import { uncollectedHandlers } from './uncollected'

/** Every endpoint of the contract has its handler here, or this does not compile. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...landingHandlers,
  ...referralHandlers,
  ...productHandlers,
  ...dealHandlers,
  ...orderHandlers,
  ...chainHandlers,
  ...orderClaimHandlers,
  ...tallyHandlers,
  ...paymentHandlers,
  ...handOverHandlers,
  ...helperHandlers,
  ...uncollectedHandlers,
  ...afterSaleHandlers,
  ...operatorHandlers,
  ...newcomerOfferHandlers,
  ...growthHandlers,
  ...leaderboardHandlers,
  ...boardAuditHandlers,
  ...prizeHandlers,
  ...flagHandlers,
  ...homeHandlers,
  ...earningsHandlers,
  ...couponHandlers,
  ...noticeHandlers,
  ...academyHandlers,
  ...playbookHandlers,
  ...posterHandlers,
  ...taskHandlers,
  ...demoHandlers,
}
