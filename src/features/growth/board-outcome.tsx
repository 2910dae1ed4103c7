import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardObjection, Leaderboard } from '#contract/leaderboard'
import { mayObject } from '#domain/board-period'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { ObjectSheet } from './object-sheet'
import { prizesWords } from './prize-words/words'

/** What became of an ended board: the final place, and what one said against it. */
export function BoardOutcome({ board }: { board: Leaderboard }) {
  const { closing } = board
  if (!closing) return null
  return (
    <>
      {closing.ownFinal && <FinalPlace board={board} />}
      {closing.objection ? (
        <Objection objection={closing.objection} />
      ) : (
        mayObject(closing.state, false).ok && <AskToObject board={board} />
      )}
    </>
  )
}

function FinalPlace({ board: { closing, period } }: { board: Leaderboard }) {
  const words = useWords(prizesWords).final
  const language = useLanguage()
  if (!closing?.ownFinal || !closing.finalAt) return null
  const { counted, rank, on } = closing.ownFinal
  return (
    <Section title={words.title}>
      <Card>
        <Stack gap={4}>
          <Stack row gap={3} justify="between" align="center">
            <View className="lt-title">{words.rank(rank)}</View>
            <Tag tone={on ? 'brand' : 'plain'}>{on ? words.on : words.notOn}</Tag>
          </Stack>
          <View>{words.counted(counted)}</View>
          <View className="lt-hint">{words.rule(dayTimeText(language, closing.finalAt))}</View>
          <Stack row wrap gap={3}>
            <Button
              small
              kind="secondary"
              onPress={() => go(routes.newcomers({ period, reached: 'counted' }))}
            >
              {words.see}
            </Button>
            {on && (
              <Button small kind="secondary" icon="gift" onPress={() => go(routes.prizes())}>
                {words.prizes}
              </Button>
            )}
          </Stack>
        </Stack>
      </Card>
    </Section>
  )
}

function Objection({ objection: { why, at, decision } }: { objection: BoardObjection }) {
  const words = useWords(prizesWords).objection
  const language = useLanguage()
  const state = decision ? (decision.isUpheld ? 'upheld' : 'rejected') : 'waiting'
  return (
    <Section title={words.title}>
      <Card>
        <Stack gap={3} align="start">
          <Tag tone={state === 'upheld' ? 'brand' : 'plain'}>{words.states[state]}</Tag>
          <View>{why}</View>
          <View className="lt-muted">{words.sentAt(dayTimeText(language, at))}</View>
          {decision && <View>{words.answered(decision.answer)}</View>}
          {decision?.isUpheld && <View className="lt-strong">{words.corrected(decision.correction)}</View>}
        </Stack>
      </Card>
    </Section>
  )
}

function AskToObject({ board }: { board: Leaderboard }) {
  const words = useWords(prizesWords).objection
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button block kind="secondary" onPress={() => setAsking(true)}>
        {words.object}
      </Button>
      {asking && <ObjectSheet board={board} onClose={() => setAsking(false)} />}
    </>
  )
}
