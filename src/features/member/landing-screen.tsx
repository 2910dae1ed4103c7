import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Landing } from '#contract/landing'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useSharePage } from '../../shared/platform/share-page'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { LeaderHead } from './leader-head'
import { NewcomerOffer } from './newcomer-offer'
import { NewcomerZone } from './newcomer-zone'
import { OpenDealCard } from './open-deal-card'
import { useJoin } from './use-join'
import { useLanding } from './use-landing'
import { useMe } from './use-me'
import { memberWords } from './words/words'

interface LandingProps {
  readonly code: string
  /** Came back from signing in to join. */
  readonly joinNow: boolean
}

export function LandingScreen({ code, joinNow }: LandingProps) {
  const words = useWords(memberWords).landing
  const loaded = useLoaded(useLanding(code))
  const footer = loaded.state === 'ready' ? <JoinBar landing={loaded.value} joinNow={joinNow} /> : undefined
  return (
    <Screen title={words.title} of={loaded} back={false} footer={footer}>
      {(landing) => <LandingBody landing={landing} />}
    </Screen>
  )
}

/** A page opened without a code that could be ours. */
export function NoCodeScreen() {
  const words = useWords(memberWords).landing
  return (
    <Screen title={words.title} back={false}>
      <Empty title={words.noCode} hint={words.noCodeHint} icon="scan" />
    </Screen>
  )
}

function LandingBody({ landing }: { landing: Landing }) {
  const words = useWords(memberWords).landing
  const { code, leader } = landing
  useSharePage({ title: `${leader.name} · ${words.title}`, url: routes.landing({ code }).url })
  return (
    <Stack gap={7}>
      <LeaderHead leader={leader} />
      {landing.newcomerOffer && <NewcomerOffer offer={landing.newcomerOffer} />}
      {landing.isCouponGone && <View className="lt-muted">{words.couponGone}</View>}
      {landing.zone.length > 0 && <NewcomerZone landing={landing} />}
      <Section title={words.openDeals}>
        {landing.deals.length === 0 && <Empty title={words.noDeals} hint={words.noDealsHint} icon="bag" />}
        <Stack gap={6}>
          {posterDealFirst(landing).map((deal) => (
            <OpenDealCard key={deal.dealId} deal={deal} code={landing.code} />
          ))}
        </Stack>
      </Section>
    </Stack>
  )
}

/** The deal on the poster comes first. */
function posterDealFirst(landing: Landing) {
  return [...landing.deals].sort(
    (a, b) => Number(b.dealId === landing.dealId) - Number(a.dealId === landing.dealId),
  )
}

function JoinBar({ landing, joinNow }: { landing: Landing; joinNow: boolean }) {
  const words = useWords(memberWords).landing
  const { signedIn, me } = useMe()
  const { joinBy, status } = useJoin()
  const wanted = useRef(joinNow)
  const isHere = me?.membership?.leaderId === landing.leader.leaderId

  useEffect(() => {
    if (!wanted.current || !me || isHere) return
    wanted.current = false
    void joinBy(landing.code)
  }, [me, isHere, joinBy, landing.code])

  if (isHere) {
    return (
      <Button kind="secondary" icon="receipt" block onPress={() => go(routes.memberOrders())}>
        {words.myOrders}
      </Button>
    )
  }
  const next = routes.landing({ code: landing.code, join: '1' }).url
  const press = () => (signedIn ? void joinBy(landing.code) : go(routes.signIn({ next })))
  return (
    <Stack gap={3}>
      <ActProblem status={status} />
      <Button block loading={status.state === 'sending'} onPress={press}>
        {words.join}
      </Button>
    </Stack>
  )
}
