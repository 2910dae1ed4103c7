import { PUSH_KINDS } from '#domain/notice'
import type { Random } from './random'
import type { Rows } from './rows'

/** Seven in ten members of the demo, and everyone one can be, have WeChat and said yes to a message or two of most kinds (D6). */
export function tellYeses(random: Random, rows: Rows): void {
  for (const [index, member] of rows.members.entries()) {
    if (member.ownLeaderId || member.isOperator) continue
    if (!random.chance(0.7) && !member.demoAbout) continue
    member.wechatOpenid = `demo-${index}`
    for (const kind of PUSH_KINDS.filter(() => random.chance(0.8) || member.demoAbout)) {
      rows.noticeConsents.push({ memberId: member.memberId, kind, remaining: random.whole(1, 3) })
    }
  }
}
