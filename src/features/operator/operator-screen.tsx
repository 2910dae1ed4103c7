import { View } from '@tarojs/components'
import { readOperatorQueues } from '#contract/operator'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { type Route, routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { useLoaded } from '../../shared/use-loaded'
import { operatorWords } from './words/words'
import './operator-list.scss'

const ASK_AGAIN_MS = 30_000

const queues = [
  { name: 'afterSales', icon: 'refresh', route: routes.operatorAfterSales() },
  { name: 'uncollected', icon: 'box', route: routes.operatorUncollected() },
  { name: 'objections', icon: 'trophy', route: routes.operatorBoards() },
  { name: 'flags', icon: 'warning', route: routes.flagCases() },
  { name: 'prizes', icon: 'gift', route: routes.operatorPrizes() },
] as const satisfies readonly { name: string; icon: string; route: Route }[]

const pages = [
  { name: 'boards', icon: 'trophy', route: routes.operatorBoards() },
  { name: 'prizePlan', icon: 'gift', route: routes.prizePlan() },
  { name: 'offers', icon: 'ticket', route: routes.operatorOffers() },
  { name: 'auditLog', icon: 'clock', route: routes.auditLog() },
] as const satisfies readonly { name: string; icon: string; route: Route }[]

/** What waits for the platform's staff, by queue (O1). */
export function OperatorScreen() {
  const words = useWords(operatorWords)
  return (
    <LeaderOnly title={words.title}>
      <Queues />
    </LeaderOnly>
  )
}

function Queues() {
  const words = useWords(operatorWords)
  const loaded = useLoaded(useRead(readOperatorQueues, {}, { everyMs: ASK_AGAIN_MS }))
  return (
    <Screen wide title={words.title} of={loaded} skeleton="list" backTo={routes.me()}>
      {(counts) => (
        <Stack gap={6}>
          <View className="lt-muted">{words.hint}</View>
          <View className="lt-operator-columns">
            {queues.map(({ name, icon, route }) => (
              <Card key={name}>
                <ListRow
                  leading={<Icon name={icon} />}
                  title={words.queues[name]}
                  hint={words.queueHints[name]}
                  value={
                    <Tag tone={counts[name] > 0 ? 'accent' : 'plain'}>
                      {counts[name] > 0 ? words.waiting(counts[name]) : words.none}
                    </Tag>
                  }
                  onPress={() => go(route)}
                />
              </Card>
            ))}
          </View>
          <Card>
            {pages.map(({ name, icon, route }) => (
              <ListRow
                key={name}
                leading={<Icon name={icon} />}
                title={words.pages[name]}
                hint={words.pageHints[name]}
                onPress={() => go(route)}
              />
            ))}
          </Card>
        </Stack>
      )}
    </Screen>
  )
}
