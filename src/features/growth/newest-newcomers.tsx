import { listNewcomers } from '#contract/growth'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { useLoaded } from '../../shared/use-loaded'
import { NewcomerItem } from './newcomer-item'
import { growthWords } from './words/words'

const SHOWN = 5

export function NewestNewcomers() {
  const words = useWords(growthWords).newest
  const page = useRead(listNewcomers, { limit: SHOWN })
  const loaded = useLoaded(page, { isEmpty: ({ items }) => items.length === 0 })
  return (
    <Section title={words.title} action={{ label: words.all, onPress: () => go(routes.newcomers()) }}>
      <Card>
        <Region
          of={loaded}
          skeleton="list"
          empty={{ title: words.empty, hint: words.emptyHint, icon: 'users' }}
        >
          {({ items }) => (
            <>
              {items.map((newcomer) => (
                <NewcomerItem key={newcomer.memberId} newcomer={newcomer} />
              ))}
            </>
          )}
        </Region>
      </Card>
    </Section>
  )
}
