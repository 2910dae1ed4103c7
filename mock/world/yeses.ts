import { PUSH_KINDS } from '#domain/notice'
import type { Random } from './random'
import type { Rows } from './rows'

/** Seven in ten members of the demo have WeChat and said yes to a message or two of most kinds (D6). */
export function tellYeses(random: Random, rows: Rows): void {
  for (const [index, member] of rows.members.entries()) {
    if (member.ownLeaderId || member.isOperator || !random.chance(0.7)) continue
    member.wechatOpenid = `demo-${index}`
    for (const kind of PUSH_KINDS.filter(() => random.chance(0.8))) {
      rows.noticeConsents.push({ memberId: member.memberId, kind, remaining: random.whole(1, 3) })
    }
  }
}
