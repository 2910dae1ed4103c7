import { listOpenDeals } from '#contract/deal'
import type { LeaderId } from '#domain/ids'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { lastTouchedCode } from '../../shared/last-touch'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Empty } from '../../shared/ui/empty'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { useJoin } from './use-join'
import { memberWords } from './words/words'

/** One orders from a leader one has joined; what is in the basket stays. */
export function JoinToOrder({ leaderId }: { leaderId: LeaderId }) {
  const words = useWords(memberWords)
  const loaded = useLoaded(useRead(listOpenDeals, { leaderId }))
  const { joinBy, status } = useJoin()
  const code = lastTouchedCode()
  return (
    <Screen title={words.checkout.title} of={loaded}>
      {({ leader }) =>
        code ? (
          <Card>
            <Stack gap={5}>
              {words.checkout.joinHint(leader.name)}
              <ActProblem status={status} />
              <Button block loading={status.state === 'sending'} onPress={() => void joinBy(code)}>
                {words.checkout.joinFirst}
              </Button>
            </Stack>
          </Card>
        ) : (
          <Empty title={words.landing.noCode} hint={words.landing.noCodeHint} icon="scan" />
        )
      }
    </Screen>
  )
}
