import { View } from '@tarojs/components'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { ListRow } from '../../shared/ui/list-row'
import { playbookWords } from './words/words'

interface ResultRowProps {
  readonly joined: number
  readonly ordered: number
  /** The playbook, or one step of it as `playbook/step`. */
  readonly step: string
}

/** Whom it brought; leads to the people it is made of. */
export function ResultRow({ joined, ordered, step }: ResultRowProps) {
  const words = useWords(playbookWords)
  if (joined === 0) return <View className="lt-hint">{words.noResult}</View>
  return (
    <ListRow
      title={words.result(joined, ordered)}
      label={words.seeNewcomers(joined, ordered)}
      onPress={() => go(routes.newcomers({ step }))}
    />
  )
}
