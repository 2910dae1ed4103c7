import { View } from '@tarojs/components'
import type { Target } from '#contract/growth'
import { monthText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Pressable } from '../../shared/ui/pressable'
import { Ring } from '../../shared/ui/ring'
import { Section } from '../../shared/ui/section'
import { Tag } from '../../shared/ui/tag'
import type { GoalName } from './target-view'
import { goalLines } from './target-view'
import { growthWords } from './words/words'
import './target-card.scss'

const tones = { met: 'brand', ahead: 'brand', close: 'info', behind: 'warn' } as const

/** Both goals of the month with their pace. */
export function TargetCard({ target }: { target: Target }) {
  const words = useWords(growthWords).target
  const language = useLanguage()
  return (
    <Section title={words.title(monthText(language, target.month))}>
      <Card>
        <View className="lt-muted">{words.left(target.day, target.daysInMonth, target.daysLeft)}</View>
        <Goal target={target} name="joined" />
        <Goal target={target} name="converted" />
        {target.isFirstMonth && <View className="lt-hint">{words.firstMonth}</View>}
      </Card>
    </Section>
  )
}

function Goal({ target, name }: { target: Target; name: GoalName }) {
  const words = useWords(growthWords).target
  const goal = target[name]
  const { label, title, pace } = goalLines(target, name, words, useLanguage())
  return (
    <View className="lt-growth-goal">
      <Ring value={goal.done} max={goal.goal} expected={goal.expectedHundredths / 100} label={label}>
        <View className="lt-growth-goal__done">{goal.done}</View>
        <View className="lt-muted">{words.goal(goal.goal)}</View>
      </Ring>
      <Pressable
        className="lt-growth-goal__say"
        onPress={() => go(routes.newcomers({ period: target.month, reached: name }))}
      >
        <View className="lt-title">{title}</View>
        <View className="lt-growth-goal__state">
          <Tag tone={tones[goal.state]}>{words.states[goal.state]}</Tag>
        </View>
        {pace.map((line) => (
          <View className="lt-growth-goal__line" key={line}>
            {line}
          </View>
        ))}
        <View className="lt-hint">{words.about[name]}</View>
      </Pressable>
    </View>
  )
}
