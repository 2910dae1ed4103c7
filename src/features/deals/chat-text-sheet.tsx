import { View } from '@tarojs/components'
import type { LeaderDeal } from '#contract/deal'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { meaning } from '../../shared/ui/meaning'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Skeleton } from '../../shared/ui/skeleton'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { useChatText } from './use-chat-text'
import { dealsWords } from './words/words'
import './chat-text-sheet.scss'

/** D3: the deal as text for the group, in as many messages as it needs. */
export function ChatTextSheet({ deal, onClose }: { deal: LeaderDeal; onClose: () => void }) {
  const words = useWords(dealsWords).chat
  const { parts, status, make } = useChatText(deal)
  const failed = status.state === 'refused' || status.state === 'unreachable'
  return (
    <SheetDialog open title={words.title} onClose={onClose}>
      <Stack gap={5}>
        {parts.length > 1 && <View className="lt-muted">{words.hint}</View>}
        {parts.map((text, index) => (
          <ChatPart key={text} text={text} part={index + 1} parts={parts.length} />
        ))}
        {parts.length === 0 && !failed && (
          <View {...meaning({ role: 'status', label: words.making })}>
            <Skeleton kind="text" />
          </View>
        )}
        <ActProblem status={status} />
        {failed && (
          <Button block kind="secondary" icon="refresh" onPress={() => void make()}>
            {words.retry}
          </Button>
        )}
      </Stack>
    </SheetDialog>
  )
}

function ChatPart({ text, part, parts }: { text: string; part: number; parts: number }) {
  const words = useWords(dealsWords).chat
  const said = useWords(sharedWords)
  const copy = async () => {
    const copied = await copyText(text)
    toast.show(copied ? said.copied : said.notCopied, { kind: copied ? 'done' : 'problem' })
  }
  const label = parts > 1 ? words.part(part, parts) : words.whole
  return (
    <Card tone="soft">
      <Stack gap={4}>
        {parts > 1 && <View className="lt-strong">{label}</View>}
        <View className="lt-chat-text" {...meaning({ role: 'group', label })}>
          {text}
        </View>
        <Button block icon="copy" onPress={() => void copy()}>
          {parts > 1 ? words.copyPart(part) : words.copy}
        </Button>
      </Stack>
    </Card>
  )
}
