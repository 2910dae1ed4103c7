import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { createMemberCode, listReferrals, readMemberCode } from '#contract/referral'
import { usePages, useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { deviceId } from '../../shared/device-id'
import { useWords } from '../../shared/i18n/use-words'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { OwnCodeCard } from './own-code-card'
import { ReferralItem } from './referral-item'
import { shortYuan } from './referral-view'
import { referralWords } from './referral-words/words'

/** A member asks neighbours along (G9): the own code, what both get, and how far each who came has come. */
export function NeighboursScreen() {
  const { title } = useWords(referralWords)
  return (
    <LeaderOnly title={title}>
      <Neighbours />
    </LeaderOnly>
  )
}

function Neighbours() {
  const words = useWords(referralWords)
  const loaded = useLoaded(useRead(readMemberCode, {}))
  return (
    <Screen title={words.title} of={loaded} backTo={routes.memberOrders()}>
      {(offer) => (
        <Stack gap={7}>
          <Offer offer={offer} />
          {offer.own ? <OwnCodeCard own={offer.own} leaderName={offer.leaderName} /> : <GetCode />}
          <Came />
        </Stack>
      )}
    </Screen>
  )
}

function Offer({ offer: { coupon, leaderName } }: { offer: OutputOf<typeof readMemberCode> }) {
  const words = useWords(referralWords)
  return (
    <Card>
      <Stack gap={3}>
        <View className="lt-title">{words.both(shortYuan(coupon.amountFen))}</View>
        <View className="lt-muted">{words.terms(leaderName, shortYuan(coupon.minimumFen), coupon.days)}</View>
      </Stack>
    </Card>
  )
}

function GetCode() {
  const words = useWords(referralWords)
  const { send, status } = useWrite(createMemberCode)
  const get = async () => {
    await send({ deviceId: await deviceId() })
  }
  return (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block icon="users" loading={status.state === 'sending'} onPress={() => void get()}>
        {words.get}
      </Button>
    </Stack>
  )
}

function Came() {
  const words = useWords(referralWords)
  const pages = usePages(listReferrals, {})
  return (
    <Section title={words.came}>
      <PagedList
        query={pages}
        keyOf={(referral) => referral.memberId}
        empty={{ title: words.empty, hint: words.emptyHint, icon: 'users' }}
      >
        {(referral) => <ReferralItem referral={referral} />}
      </PagedList>
    </Section>
  )
}
