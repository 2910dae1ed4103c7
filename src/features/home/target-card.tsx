import { View } from '@tarojs/components'
import type { Home } from '#contract/home'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Ring } from '../../shared/ui/ring'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { homeWords } from './words/words'
import './target-card.scss'

const tones = { met: 'brand', ahead: 'brand', close: 'info', behind: 'warn' } as const

/** The month's target with its pace, and where one stands on the board. */
export function TargetCard({ home }: { home: Home }) {
  const words = useWords(homeWords)
  const { target, board } = home
  const { joined, converted } = target
  const isMet = joined.state === 'met'
  return (
    <Card onPress={() => go(routes.growth())}>
      <View className="lt-home-target">
        <Ring
          value={joined.done}
          max={joined.goal}
          expected={joined.expectedHundredths / 100}
          label={words.targetOf(joined.done, joined.goal)}
        >
          <View className="lt-home-target__done">{joined.done}</View>
          <View className="lt-muted">{words.goal(joined.goal)}</View>
        </Ring>
        <View className="lt-home-target__say">
          <View className="lt-title">
            {isMet ? words.targetMet : words.targetLeft(joined.goal - joined.done)}
          </View>
          {!isMet && (
            <View className="lt-muted">{words.targetPace(target.daysLeft, joined.neededPerDay)}</View>
          )}
          <Stack row wrap gap={3}>
            <Tag tone={tones[joined.state]}>{words.states[joined.state]}</Tag>
            <Tag>{words.converted(converted.done, converted.goal)}</Tag>
            <Tag tone="accent">
              {board.on ? words.onBoard : words.missing(board.missingConverted, board.missingJoined)}
            </Tag>
          </Stack>
        </View>
      </View>
    </Card>
  )
}
