import { type PointsEntry, readPoints } from '#contract/task'
import { usePages } from '../../shared/api/use-read'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { entryTitle } from './points-view'
import { tasksWords } from './words/words'

export function PointsScreen() {
  const words = useWords(tasksWords)
  return (
    <LeaderOnly title={words.history}>
      <Entries />
    </LeaderOnly>
  )
}

function Entries() {
  const words = useWords(tasksWords)
  const pages = usePages(readPoints, {})
  const toTasks = { label: words.title, onPress: () => go(routes.tasks()) }
  return (
    <Screen title={words.history} backTo={routes.tasks()}>
      <PagedList
        query={pages}
        keyOf={(entry) => entry.entryId}
        empty={{ title: words.historyEmpty, hint: words.historyEmptyHint, icon: 'star', action: toTasks }}
      >
        {(entry) => <EntryRow entry={entry} />}
      </PagedList>
    </Screen>
  )
}

function EntryRow({ entry }: { entry: PointsEntry }) {
  const words = useWords(tasksWords)
  const language = useLanguage()
  const { points, lessonId } = entry
  return (
    <Card>
      <ListRow
        title={entryTitle(entry, words, language)}
        hint={dayTimeText(language, entry.at)}
        value={points > 0 ? words.plus(points) : String(points)}
        {...(lessonId && { onPress: () => go(routes.lesson({ lessonId })) })}
      />
    </Card>
  )
}
