import type { Home } from '#contract/home'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { Card } from '../../shared/ui/card'
import type { IconName } from '../../shared/ui/icon'
import { Icon } from '../../shared/ui/icon'
import { ListRow } from '../../shared/ui/list-row'
import { Section } from '../../shared/ui/section'
import { todoLine } from './home-view'
import { homeWords } from './words/words'

const icons: Record<Home['todos'][number]['kind'], IconName> = {
  'mark-arrived': 'truck',
  'hand-over': 'box',
  uncollected: 'bag',
  'after-sale': 'receipt',
  'closing-soon': 'clock',
  draft: 'edit',
  lesson: 'academy',
}

export function TodoList({ todos }: { todos: Home['todos'] }) {
  const words = useWords(homeWords)
  return (
    <Section title={words.todos}>
      <Card>
        {todos.length === 0 && <ListRow leading={<Icon name="check-circle" />} title={words.noTodos} />}
        {todos.map((todo) => {
          const { text, route } = todoLine(todo, words)
          return (
            <ListRow
              key={`${todo.kind} ${todo.dealId}`}
              leading={<Icon name={icons[todo.kind]} />}
              title={text}
              onPress={() => go(route)}
            />
          )
        })}
      </Card>
    </Section>
  )
}
