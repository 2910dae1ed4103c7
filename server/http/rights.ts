import type { Who } from '#contract/endpoint'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'
import type { Principal } from './call'

/** The one place that decides who may call; whose rows they see is part of every query. */
export function checkRights(
  who: Who,
  principal: Principal | undefined,
): Outcome<true, 'not-signed-in' | 'wrong-role'> {
  if (who === 'anyone') return done(true)
  if (!principal) return refused('not-signed-in')
  if (who === 'leader' && !principal.leaderId) return refused('wrong-role')
  if (who === 'counter' && !principal.counterOf) return refused('wrong-role')
  if (who === 'operator' && !principal.isOperator) return refused('wrong-role')
  return done(true)
}
