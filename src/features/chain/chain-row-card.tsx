import { View } from '@tarojs/components'
import { useWords } from '../../shared/i18n/use-words'
import { ProblemLine } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import type { ChainItem, ReviewRow } from './chain-review'
import { chainWords } from './words/words'

interface ChainRowCardProps {
  readonly row: ReviewRow
  readonly items: readonly ChainItem[]
  readonly onChange: (row: ReviewRow) => void
  readonly onEdit: () => void
}

/** The line as pasted, what was understood of it, and what to look at. */
export function ChainRowCard({ row, items, onChange, onEdit }: ChainRowCardProps) {
  const words = useWords(chainWords)
  const name = row.name || words.noName
  const goods = row.basket.map(({ itemId, quantity }) =>
    words.goods(items.find((item) => item.itemId === itemId)?.name ?? '', quantity),
  )
  const toggle = () => onChange({ ...row, dropped: !row.dropped })
  return (
    <Card tone={row.dropped ? 'soft' : undefined}>
      <Stack gap={3}>
        <View className="lt-hint">{`${words.lineOf(row.lineNumber)}：${row.original}`}</View>
        <View className="lt-strong">{[name, row.unitLabel].filter(Boolean).join(' · ')}</View>
        <View>{goods.join(words.comma)}</View>
        {row.note !== '' && <View className="lt-muted">{row.note}</View>}
        {row.unknown.length > 0 && <ProblemLine>{words.unknown(row.unknown.join(words.comma))}</ProblemLine>}
        {row.refusal !== '' && <ProblemLine>{row.refusal}</ProblemLine>}
        <Marks row={row} />
        <MemberLine row={row} onChange={onChange} />
        <Stack row gap={4}>
          {row.dropped ? (
            <Button kind="secondary" label={words.keepOf(name)} onPress={toggle}>
              {words.keep}
            </Button>
          ) : (
            <>
              <Button kind="secondary" icon="edit" label={words.editOf(name)} onPress={onEdit}>
                {words.edit}
              </Button>
              <Button kind="quiet" label={words.dropOf(name)} onPress={toggle}>
                {words.drop}
              </Button>
            </>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

function Marks({ row }: { row: ReviewRow }) {
  const words = useWords(chainWords)
  const told = [
    ...(row.dropped ? [words.dropped] : []),
    ...(row.placedBefore ? [words.placedBefore] : []),
    ...row.marks.map((mark) => words.marks[mark]),
  ]
  if (told.length === 0) return null
  return (
    <Stack row wrap gap={2}>
      {told.map((text) => (
        <Tag key={text} tone="warn">
          {text}
        </Tag>
      ))}
    </Stack>
  )
}

function MemberLine({ row, onChange }: Pick<ChainRowCardProps, 'row' | 'onChange'>) {
  const words = useWords(chainWords)
  const { member, isMember } = row
  if (row.dropped) return null
  if (!member) return <View className="lt-muted">{words.stranger}</View>
  const who = [member.name, member.unitLabel, member.maskedPhone].filter(Boolean).join(' ')
  return (
    <Stack gap={2}>
      <View>{isMember ? words.member(who) : words.stranger}</View>
      {isMember && <View className="lt-muted">{member.sure ? words.memberSure : words.memberUnsure}</View>}
      {isMember && member.hasOrder && <View className="lt-muted">{words.hasOrder}</View>}
      <Button kind="quiet" onPress={() => onChange({ ...row, isMember: !isMember })}>
        {isMember ? words.notThisMember : words.thisMember}
      </Button>
    </Stack>
  )
}
