import type { ReactNode } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { lastTouchedCode } from '../last-touch'
import { go } from '../navigate'
import type { TabName } from '../routes'
import { routes } from '../routes'
import { useSession } from '../session'
import { Button } from './button'
import { Empty } from './empty'
import { Screen } from './screen'

interface LeaderOnlyProps {
  readonly title: string
  readonly tab?: TabName
  readonly children: ReactNode
}

/** A screen that needs a signed-in leader; who is not signed in is asked to, and what needs it does not load. */
export function LeaderOnly({ title, tab, children }: LeaderOnlyProps) {
  const words = useWords(sharedWords)
  const token = useSession((session) => session.token)
  if (token) return <>{children}</>
  // Opened again from the phone's list of apps: who scanned a code is no leader, and finds the way back.
  const code = lastTouchedCode()
  return (
    <Screen title={title} tab={tab}>
      <Empty
        title={words.signInFirst}
        hint={words.signInHint}
        icon="user"
        action={{ label: words.signIn, onPress: () => go(routes.signIn()) }}
      />
      {code && (
        <Button block kind="quiet" onPress={() => go(routes.landing({ code }))}>
          {words.backToCode}
        </Button>
      )}
    </Screen>
  )
}
