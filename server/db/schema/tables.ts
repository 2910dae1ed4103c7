import * as afterSale from './after-sale'
import * as audit from './audit'
import * as deal from './deal'
import * as flag from './flag'
import * as fulfilment from './fulfilment'
import * as helper from './helper'
import * as leader from './leader'
import * as leaderboard from './leaderboard'
import * as member from './member'
import * as money from './money'
import * as notice from './notice'
import * as offer from './offer'
import * as order from './order'
import * as playbook from './playbook'
import * as points from './points'
import * as prize from './prize'
import * as reference from './reference'
import * as referral from './referral'

/** Every table, for migrations and for the test that walks the schema. */
export const tables = {
  ...member,
  ...leader,
  ...referral,
  ...leaderboard,
  ...prize,
  ...audit,
  ...flag,
  ...playbook,
  ...points,
  ...deal,
  ...order,
  ...afterSale,
  ...fulfilment,
  ...helper,
  ...notice,
  ...money,
  ...reference,
  ...offer,
}
