import { View } from '@tarojs/components'
import { readFunnel } from '#contract/growth'
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

const steps = ['scanned', 'joined', 'ordered', 'collected', 'counted'] as const

/** This month's newcomers by how far they came; every step leads to the people. */
export function FunnelCard() {
  const words = useWords(growthWords).funnel
  const loaded = useLoaded(useRead(readFunnel, {}))
  return (
    <Section title={words.title}>
      <Card>
        <Region of={loaded} skeleton="list">
          {(funnel) => (
            <>
              {steps.map((step) => (
                <Pressable
                  key={step}
                  className="lt-funnel-step"
                  label={words.row(words.steps[step], funnel[step])}
                  onPress={() => go(routes.newcomers())}
                >
                  <View className="lt-funnel-step__name">{words.steps[step]}</View>
                  <View className="lt-funnel-step__bar">
                    <RankBar
                      value={funnel[step]}
                      max={Math.max(...steps.map((one) => funnel[one]))}
                      label={words.steps[step]}
                      me
                    />
                  </View>
                  <View className="lt-funnel-step__count">{funnel[step]}</View>
                </Pressable>
              ))}
            </>
          )}
        </Region>
        <View className="lt-hint">{words.hint}</View>
      </Card>
    </Section>
  )
}
