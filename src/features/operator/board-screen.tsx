import { View } from '@tarojs/components'
import { type AuditedPlace, type BoardAudit, listAuditedPlaces, readBoardAudit } from '#contract/board-audit'
import { periodKind } from '#domain/business-time'
import { usePages, useRead } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { boardWords } from './board-words/words'
import { FinalForm } from './final-form'
import { standings, standingText } from './standing-view'
import './operator-list.scss'

/** One ended board: what is checked before it is final, and everybody with a score. */
export function BoardScreen({ period }: { period: string }) {
  const words = useWords(boardWords)
  return (
    <LeaderOnly title={words.boards}>
      <Board period={period} />
    </LeaderOnly>
  )
}

function Board({ period }: { period: string }) {
  const words = useWords(boardWords)
  // A period that is none is refused by the server, with a sentence.
  const kind = periodKind(period) ?? 'month'
  const loaded = useLoaded(useRead(readBoardAudit, { kind, period }))
  return (
    <Screen wide title={words.boards} of={loaded} skeleton="cards" backTo={routes.operatorBoards()}>
      {(audit) => (
        <Stack gap={6}>
          <View className="lt-operator-columns">
            <Facts audit={audit} />
            <FinalForm audit={audit} />
          </View>
          <Places audit={audit} />
        </Stack>
      )}
    </Screen>
  )
}

function Facts({ audit }: { audit: BoardAudit }) {
  const words = useWords(boardWords)
  const language = useLanguage()
  const { period, state, counts, activeLeaders, size, placed, objections, undecided, prizes } = audit
  const rows = [
    { term: words.leaders, value: words.leadersOf(placed, activeLeaders, size) },
    ...standings.map((name) => ({ term: words.standings[name], value: words.people(counts[name]) })),
    { term: words.prizes, value: words.prizesOf(prizes.assigned, prizes.claimed, prizes.sent) },
  ]
  return (
    <Card>
      <Stack gap={4}>
        <Stack row gap={3} justify="between" align="center">
          <View className="lt-title">{periodText(language, period)}</View>
          <Tag tone={state === 'audit' ? 'warn' : 'plain'}>{words.states[state]}</Tag>
        </Stack>
        <View className="lt-muted">
          {audit.finalAt
            ? words.finalSince(dayTimeText(language, audit.finalAt))
            : words.objectionsUntil(dayTimeText(language, audit.objectionsUntil))}
        </View>
        <DefinitionList rows={rows} />
        <ListRow
          title={words.objections}
          value={
            <Tag tone={undecided > 0 ? 'accent' : 'plain'}>
              {undecided > 0 ? words.undecided(undecided) : words.cases(objections)}
            </Tag>
          }
          onPress={() => go(routes.operatorObjections({ period }))}
        />
      </Stack>
    </Card>
  )
}

function Places({ audit: { kind, period } }: { audit: BoardAudit }) {
  const words = useWords(boardWords)
  return (
    <Section title={words.places}>
      <View className="lt-operator-list">
        <PagedList
          query={usePages(listAuditedPlaces, { kind, period })}
          keyOf={(place) => place.leaderId}
          empty={{ title: words.noPlaces, icon: 'trophy' }}
        >
          {(place) => <PlaceCard place={place} period={period} />}
        </PagedList>
      </View>
    </Section>
  )
}

function PlaceCard({ place, period }: { place: AuditedPlace; period: string }) {
  const words = useWords(boardWords)
  const { leaderId, leaderName, communityName, rank, on, converted, joined, counts, correction, final } =
    place
  const shown = final ?? { rank, on }
  return (
    <Card>
      <ListRow
        title={words.placeTitle(shown.rank, leaderName)}
        hint={
          <Stack gap={2} align="start">
            <View>{communityName}</View>
            <View>{words.score(converted, joined)}</View>
            <View>{standingText(counts, words)}</View>
            {final && <View>{words.finalPlace(final.counted, rank)}</View>}
            {correction !== 0 && <Tag tone="warn">{words.corrected(correction)}</Tag>}
          </Stack>
        }
        value={shown.on ? <Tag tone="brand">{words.on}</Tag> : undefined}
        onPress={() => go(routes.operatorNewcomers({ leaderId, period, name: leaderName }))}
      />
    </Card>
  )
}
