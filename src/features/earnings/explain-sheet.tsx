import { View } from '@tarojs/components'
import type { StatementLine } from '#contract/earnings'
import type { CommissionExplanation } from '#domain/commission'
import { explainCommission } from '#domain/commission'
import { bp, fen, formatYuan } from '#domain/money'
import { dayTimeText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import type { Language } from '../../shared/i18n/words'
import { useLanguage } from '../../shared/preferences'
import { serverNow } from '../../shared/server-clock'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Money } from '../../shared/ui/money'
import { SheetDialog } from '../../shared/ui/sheet-dialog'
import { Stack } from '../../shared/ui/stack'
import { earningsWords } from './words/words'

type StatementWords = (typeof earningsWords)['zh-Hans']['statement']

interface ExplainSheetProps {
  readonly line: StatementLine
  readonly onClose: () => void
}

/** Every number a line's commission is made of, and from when it is available (R2, R3, R4). */
export function ExplainSheet({ line, onClose }: ExplainSheetProps) {
  const words = useWords(earningsWords).statement
  const language = useLanguage()
  const explained = explainCommission({ ...line, rateBp: bp(line.rateBp) }, serverNow())
  return (
    <SheetDialog open title={words.explainTitle} onClose={onClose}>
      <Stack gap={5}>
        <Money fen={explained.commissionFen} size="l" />
        <View>
          {line.afterSaleOpen && explained.state === 'cooling'
            ? words.reasons.afterSaleOpen
            : stateText(explained, words, language)}
        </View>
        <Card tone="soft">
          {words.formula(
            formatYuan(explained.keptFen),
            percent(explained.rateBp),
            formatYuan(explained.commissionFen),
          )}
        </Card>
        <DefinitionList
          rows={[
            { term: words.paid, value: <Money fen={explained.paidFen} size="s" tone="plain" /> },
            {
              term: words.refunded,
              value: <Money fen={fen(-explained.refundedFen)} size="s" tone="plain" />,
            },
            { term: words.kept, value: <Money fen={explained.keptFen} size="s" tone="plain" /> },
            { term: words.rate, value: percent(explained.rateBp) },
            {
              term: words.reversed,
              value: <Money fen={fen(-explained.reversedFen)} size="s" tone="plain" />,
            },
            { term: words.window, value: words.windows[line.goods] },
            { term: words.paidAt, value: dayTimeText(language, line.paidAt) },
            ...(line.handedOverAt
              ? [{ term: words.handedOverAt, value: dayTimeText(language, line.handedOverAt) }]
              : []),
            { term: words.order, value: words.from(line.memberName, line.orderNumber) },
            { term: words.deal, value: line.dealTitle },
          ]}
        />
      </Stack>
    </SheetDialog>
  )
}

function stateText(
  { state, availableFrom }: CommissionExplanation,
  words: StatementWords,
  language: Language,
): string {
  if (state === 'pending' || state === 'reversed') return words.reasons[state]
  return words.reasons[state](availableFrom ? dayTimeText(language, availableFrom) : '')
}

/** 850 bp is 8.5 %. */
function percent(rateBp: number): string {
  return `${rateBp / 100}%`
}
