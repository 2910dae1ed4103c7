import { listNewcomers } from '#contract/growth'
import { usePages } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { PagedList } from '../../shared/ui/paged-list'
import { Screen } from '../../shared/ui/screen'
import { NewcomerItem } from './newcomer-item'
import { growthWords } from './words/words'

export function NewcomersScreen() {
  const words = useWords(growthWords).newcomers
  return (
    <LeaderOnly title={words.title}>
      <Newcomers />
    </LeaderOnly>
  )
}

function Newcomers() {
  const { newcomers, newest, makePoster } = useWords(growthWords)
  const pages = usePages(listNewcomers, {})
  const toPoster = { label: makePoster, onPress: () => go(routes.poster()) }
  return (
    <Screen title={newcomers.title} backTo={routes.growth()}>
      <PagedList
        query={pages}
        keyOf={(newcomer) => newcomer.memberId}
        empty={{ title: newest.empty, hint: newest.emptyHint, icon: 'users', action: toPoster }}
      >
        {(newcomer) => <NewcomerItem newcomer={newcomer} />}
      </PagedList>
    </Screen>
  )
}
