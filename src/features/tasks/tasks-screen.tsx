import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { grantPoints, readTasks } from '#contract/task'
import { useRead } from '../../shared/api/use-read'
import { useWrite } from '../../shared/api/use-write'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Icon } from '../../shared/ui/icon'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { TaskRow } from './task-row'
import { tasksWords } from './words/words'

type Tasks = OutputOf<typeof readTasks>

const cadences = ['daily', 'weekly', 'each'] as const

export function TasksScreen() {
  const words = useWords(tasksWords)
  return (
    <LeaderOnly title={words.title}>
      <TasksLoaded />
    </LeaderOnly>
  )
}

function TasksLoaded() {
  const words = useWords(tasksWords)
  const loaded = useLoaded(useRead(readTasks, {}))
  return (
    <Screen title={words.title} backTo={routes.growth()} of={loaded} skeleton="cards">
      {(tasks) => <TasksBody tasks={tasks} />}
    </Screen>
  )
}

function TasksBody({ tasks: { balance, claimablePoints, tasks } }: { tasks: Tasks }) {
  const words = useWords(tasksWords)
  return (
    <Stack gap={6}>
      <Card>
        <ListRow
          leading={<Icon name="star" />}
          title={words.balance}
          value={words.points(balance)}
          label={words.balanceLabel(balance)}
          onPress={() => go(routes.points())}
        />
        <ListRow
          leading={<Icon name="gift" />}
          title={words.redeem}
          hint={words.redeemHint}
          onPress={() => go(routes.redeem())}
        />
      </Card>
      <Claim points={claimablePoints} />
      {cadences.map((cadence) => (
        <Section key={cadence} title={words.groups[cadence]}>
          <Card>
            {tasks
              .filter((task) => task.cadence === cadence)
              .map((task) => (
                <TaskRow key={task.task} task={task} />
              ))}
          </Card>
        </Section>
      ))}
      <View className="lt-hint">{words.rule}</View>
    </Stack>
  )
}

function Claim({ points }: { points: number }) {
  const words = useWords(tasksWords)
  const { send, status } = useWrite(grantPoints)
  const claim = async () => {
    const granted = await send({})
    if (granted) toast.show(words.claimed(granted.points))
  }
  return (
    <>
      <ActProblem status={status} />
      <Button
        block
        icon="star"
        loading={status.state === 'sending'}
        disabledReason={points === 0 ? words.nothingToClaim : undefined}
        onPress={() => void claim()}
      >
        {words.claim(points)}
      </Button>
    </>
  )
}
