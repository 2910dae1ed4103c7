import { View } from '@tarojs/components'
import type { Task } from '#contract/task'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { type Route, routes } from '../../shared/routes'
import { ListRow } from '../../shared/ui/list-row'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { tasksWords } from './words/words'

/** Where the facts of a task are seen, and where it is done. */
const places: Record<Task['task'], () => Route> = {
  'deal-published': routes.deals,
  'bags-same-day': routes.handOver,
  'newcomer-counted': routes.newcomers,
  'playbook-step': routes.playbooks,
  'lesson-passed': routes.academy,
}

export function TaskRow({ task }: { task: Task }) {
  const words = useWords(tasksWords)
  const name = words.names[task.task]
  const progress = words.progress[task.task](task.done, task.goal)
  const isReceived = task.cadence !== 'each' && task.received > 0
  return (
    <ListRow
      title={name}
      label={words.row(name, progress)}
      value={words.plus(task.points)}
      hint={
        <Stack gap={2}>
          <View>{progress}</View>
          <View>{words.hints[task.task]}</View>
          {(task.claimable > 0 || isReceived) && (
            <Stack row wrap gap={3}>
              {task.claimable > 0 && <Tag tone="accent">{words.claimable(task.claimable * task.points)}</Tag>}
              {isReceived && (
                <Tag tone="brand" icon="check">
                  {words.received}
                </Tag>
              )}
            </Stack>
          )}
        </Stack>
      }
      onPress={() => go(places[task.task]())}
    />
  )
}
