import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { listReferralCodes } from '#contract/referral'
import { businessMonth } from '#domain/business-time'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { useNow } from '../../shared/server-clock'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { Region } from '../../shared/ui/region'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Segmented } from '../../shared/ui/segmented'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { BroughtRow } from './brought-row'
import { CodeItem } from './code-item'
import { growthWords } from './words/words'

const spans = ['month', 'all'] as const

/** What every channel and every code has brought (G1). */
export function ChannelsScreen() {
  const { title } = useWords(growthWords).codes
  return (
    <LeaderOnly title={title}>
      <Screen title={title} backTo={routes.growth()}>
        <Channels />
      </Screen>
    </LeaderOnly>
  )
}

function Channels() {
  const { codes: words, makePoster } = useWords(growthWords)
  const [span, setSpan] = useState<(typeof spans)[number]>('month')
  const thisMonth = businessMonth(useNow(60_000))
  const month = span === 'month' ? thisMonth : undefined
  const query = useRead(listReferralCodes, month ? { month } : {})
  const loaded = useLoaded(query, { isEmpty: ({ channels }) => channels.length === 0 })
  const toPoster = { label: makePoster, onPress: () => go(routes.poster()) }
  return (
    <Stack gap={6}>
      <View className="lt-muted">{words.hint}</View>
      <Segmented
        label={words.span}
        options={spans.map((value) => ({ value, label: words.spans[value] }))}
        value={span}
        onChange={setSpan}
      />
      <Region
        of={loaded}
        skeleton="cards"
        empty={{ title: words.none, hint: words.noneHint, icon: 'users', action: toPoster }}
      >
        {({ channels }) => (
          <Stack gap={6}>
            {channels.map((one) => (
              <ChannelCard key={one.channel} of={one} month={month} />
            ))}
          </Stack>
        )}
      </Region>
      <Button block icon="image" kind="secondary" onPress={toPoster.onPress}>
        {makePoster}
      </Button>
    </Stack>
  )
}

type ChannelOfCodes = OutputOf<typeof listReferralCodes>['channels'][number]

function ChannelCard({ of, month }: { of: ChannelOfCodes; month: string | undefined }) {
  const { codes: words, channels } = useWords(growthWords)
  const [isAll, setAll] = useState(false)
  const live = of.codes.filter((code) => !code.retiredAt)
  const shown = isAll ? of.codes : live
  const retired = of.codes.length - live.length
  return (
    <Section title={channels[of.channel]}>
      <Card>
        <Stack gap={5}>
          <BroughtRow of={of} choice={{ channel: of.channel, ...(month && { period: month }) }} />
          {shown.map((code) => (
            <CodeItem key={code.code} code={code} month={month} />
          ))}
          {retired > 0 && (
            <Button small kind="quiet" onPress={() => setAll(!isAll)}>
              {isAll ? words.hideRetired : words.showRetired(retired)}
            </Button>
          )}
        </Stack>
      </Card>
    </Section>
  )
}
