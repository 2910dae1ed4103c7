import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { readFunnel } from '#contract/growth'
import { funnelSteps, type Stop } from '#domain/funnel'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Pressable } from '../../shared/ui/pressable'
import { RankBar } from '../../shared/ui/rank-bar'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { useLoaded } from '../../shared/use-loaded'
import { growthWords } from './words/words'
import './funnel-card.scss'

type Funnel = OutputOf<typeof readFunnel>
type Step = (typeof funnelSteps)[number]

/** Behind which row those stand who came no further; the coupon comes with joining. */
const stopAfter: Partial<Record<Step, Stop>> = {
  coupon: 'joined',
  ordered: 'ordered',
  collected: 'collected',
}

/** This month's newcomers by how far they came; every step leads to the people, and every stop to those who stopped. */
export function FunnelCard() {
  const words = useWords(growthWords).funnel
  const loaded = useLoaded(useRead(readFunnel, {}))
  const toChannels = { label: words.channels, onPress: () => go(routes.channels()) }
  return (
    <Section title={words.title} action={toChannels}>
      <Card>
        <Region of={loaded} skeleton="list">
          {(funnel) => (
            <>
              {funnelSteps.map((step) => (
                <StepRow key={step} step={step} funnel={funnel} />
              ))}
            </>
          )}
        </Region>
        <View className="lt-hint">{words.hint}</View>
      </Card>
    </Section>
  )
}

function StepRow({ step, funnel }: { step: Step; funnel: Funnel }) {
  const words = useWords(growthWords).funnel
  const highest = Math.max(...funnelSteps.map((one) => funnel[one]))
  const stop = stopAfter[step]
  return (
    <>
      <Pressable
        className="lt-funnel-step"
        label={words.row(words.steps[step], funnel[step])}
        onPress={() =>
          // A scan is a device's: what it is made of are the codes.
          go(
            step === 'scanned'
              ? routes.channels()
              : routes.newcomers({ period: funnel.month, reached: step }),
          )
        }
      >
        <View className="lt-funnel-step__name">{words.steps[step]}</View>
        <View className="lt-funnel-step__bar">
          <RankBar value={funnel[step]} max={highest} label={words.steps[step]} me />
        </View>
        <View className="lt-funnel-step__count">{funnel[step]}</View>
      </Pressable>
      {stop && <StopRow stop={stop} funnel={funnel} />}
    </>
  )
}

/** Those who came as far and no further. */
function StopRow({ stop, funnel }: { stop: Stop; funnel: Funnel }) {
  const words = useWords(growthWords).funnel
  const after = { joined: funnel.ordered, ordered: funnel.collected, collected: funnel.counted }
  const people = funnel[stop] - after[stop]
  if (people <= 0) return null
  return (
    <Pressable
      className="lt-funnel-stop"
      onPress={() => go(routes.newcomers({ period: funnel.month, stopped: stop }))}
    >
      {words.stops[stop](people)}
    </Pressable>
  )
}
