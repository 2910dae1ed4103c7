import { View } from '@tarojs/components'
import { useState } from 'react'
import { listOperatorPrizes, type OperatorPrize, prizeGroups, sendPrize } from '#contract/prize'
import { maySendPrize } from '#domain/prize'
import { usePages } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { dayTimeText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Screen } from '../../shared/ui/screen'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { boardWords } from './board-words/words'
import './operator-list.scss'

/** Prizes of final boards: what is to be sent, and where to. */
export function PrizesScreen() {
  const words = useWords(boardWords).prizePages
  return (
    <LeaderOnly title={words.title}>
      <Prizes />
    </LeaderOnly>
  )
}

function Prizes() {
  const words = useWords(boardWords).prizePages
  const [group, setGroup] = useState<(typeof prizeGroups)[number]>('to-send')
  const options = prizeGroups.map((value) => ({ value, label: words.groups[value] }))
  return (
    <Screen wide title={words.title} backTo={routes.operator()}>
      <Stack gap={6}>
        <Segmented label={words.title} options={options} value={group} onChange={setGroup} />
        <View className="lt-operator-list">
          <PagedList
            query={usePages(listOperatorPrizes, { group })}
            keyOf={({ leaderId, kind, period }) => `${leaderId} ${kind} ${period}`}
            empty={{ title: words.empty, icon: 'gift' }}
          >
            {(prize) => <PrizeCard prize={prize} />}
          </PagedList>
        </View>
      </Stack>
    </Screen>
  )
}

function PrizeCard({ prize }: { prize: OperatorPrize }) {
  const words = useWords(boardWords).prizePages
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const { send, status } = useWrite(sendPrize)
  const { leaderId, leaderName, communityName, kind, period, rank, productName, pictureUrl, sendTo } = prize
  const to =
    sendTo?.way === 'address'
      ? [sendTo.receiver.name, sendTo.receiver.phone, sendTo.receiver.address]
      : sendTo && [words.withDelivery, sendTo.pickupName, sendTo.pickupAddress]
  const sent = async () => {
    const answer = await send({ leaderId, kind, period })
    setAsking(false)
    if (answer) toast.show(words.sentNow, { kind: 'done' })
  }
  return (
    <Card>
      <Stack gap={4}>
        <ListRow
          leading={<ProductPicture src={pictureUrl} name={productName} size="s" />}
          title={productName}
          hint={
            <>
              <View>{`${leaderName} · ${communityName}`}</View>
              <View>{words.won(periodText(language, period), rank)}</View>
              {to && <View className="lt-strong">{to.join(' · ')}</View>}
              {prize.sentAt && <View>{words.sentAt(dayTimeText(language, prize.sentAt))}</View>}
            </>
          }
        />
        <ActProblem status={status} />
        {maySendPrize(prize).ok && (
          <Button block kind="secondary" label={words.sendLabel(leaderName)} onPress={() => setAsking(true)}>
            {words.send}
          </Button>
        )}
      </Stack>
      <ConfirmDialog
        open={asking}
        title={words.sendLabel(leaderName)}
        text={words.sendText}
        confirmLabel={words.send}
        busy={status.state === 'sending'}
        onConfirm={() => void sent()}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}
