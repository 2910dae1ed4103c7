import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type CodeRow, replaceReferralCode, retireReferralCode } from '#contract/referral'
import { useWrite } from '../../shared/api/use-write'
import { dayText, fullDayText } from '../../shared/i18n/dates'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import type { WordsLike } from '../../shared/i18n/words'
import { copyText } from '../../shared/platform/clipboard'
import { useLanguage } from '../../shared/preferences'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { Stack } from '../../shared/ui/stack'
import { Tag } from '../../shared/ui/tag'
import { toast } from '../../shared/ui/toast-store'
import { BroughtRow } from './brought-row'
import { growthWords } from './words/words'
import type { zhHans } from './words/zh-hans'
import './code-item.scss'

interface CodeItemProps {
  readonly code: CodeRow
  readonly month: string | undefined
}

/** One code: what it is for, what it brought, and its link. */
export function CodeItem({ code, month }: CodeItemProps) {
  const words = useWords(growthWords)
  const language = useLanguage()
  const name = codeName(code, words)
  const { retiredAt } = code
  return (
    <View className="lt-code-item">
      <Stack gap={4}>
        <Stack row wrap gap={3} align="center" justify="between">
          <View className="lt-strong">{name}</View>
          {retiredAt && <Tag tone="plain">{words.codes.retiredOn(dayText(language, retiredAt))}</Tag>}
        </Stack>
        <View className="lt-muted">{words.codes.since(fullDayText(language, code.createdAt))}</View>
        <BroughtRow of={code} choice={{ code: code.code, ...(month && { period: month }) }} />
        {!retiredAt && <Uses code={code} name={name} />}
      </Stack>
    </View>
  )
}

function Uses({ code, name }: { code: CodeRow; name: string }) {
  const words = useWords(growthWords).codes
  const { copied, notCopied } = useWords(sharedWords)
  const [asking, setAsking] = useState<'retire' | 'replace'>()
  const retire = useWrite(retireReferralCode)
  const replace = useWrite(replaceReferralCode)
  const copy = async () => {
    const isDone = await copyText(code.link)
    toast.show(isDone ? copied : notCopied, { kind: isDone ? 'done' : 'problem' })
  }
  const act = async () => {
    const isReplacing = asking === 'replace'
    const done = await (isReplacing ? replace : retire).send({ code: code.code })
    setAsking(undefined)
    if (done) toast.show(isReplacing ? words.replaced : words.retired, { kind: 'done' })
  }
  return (
    <>
      <Text className="lt-muted" selectable userSelect>
        {code.link}
      </Text>
      <ActProblem status={retire.status} />
      <ActProblem status={replace.status} />
      <Stack row wrap gap={3}>
        <Button small kind="secondary" label={words.copyOf(name)} onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button small kind="quiet" label={words.replaceOf(name)} onPress={() => setAsking('replace')}>
          {words.replace}
        </Button>
        <Button small kind="quiet" label={words.retireOf(name)} onPress={() => setAsking('retire')}>
          {words.retire}
        </Button>
      </Stack>
      <ConfirmDialog
        open={asking !== undefined}
        kind="danger"
        title={asking === 'replace' ? words.replaceTitle(name) : words.retireTitle(name)}
        text={asking === 'replace' ? words.replaceText : words.retireText}
        confirmLabel={asking === 'replace' ? words.replace : words.retire}
        busy={retire.status.state === 'sending' || replace.status.state === 'sending'}
        onConfirm={() => void act()}
        onClose={() => setAsking(undefined)}
      />
    </>
  )
}

/** What a code is for: its place first, for that is what the leader knows it by. */
function codeName(code: CodeRow, words: Pick<WordsLike<typeof zhHans>, 'codes' | 'poster'>): string {
  const parts = [
    code.label,
    code.deal?.title,
    code.step && words.codes.ofStep,
    code.poster && words.codes.ofPoster(words.poster.templates[code.poster]),
  ].filter((part): part is string => Boolean(part))
  return parts.length > 0 ? parts.join(' · ') : words.codes.plain
}
