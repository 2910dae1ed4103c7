import { useWords } from '../../shared/i18n/use-words'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Money } from '../../shared/ui/money'
import { Section } from '../../shared/ui/section'
import type { FormItem } from './deal-form'
import { totals } from './deal-form'
import { dealsWords } from './words/words'

/** A last look before posting: a price or stock off by a digit shows here. */
export function FormTotal({ items }: { items: readonly FormItem[] }) {
  const words = useWords(dealsWords).post
  const { pieces, salesFen } = totals(items)
  return (
    <Section title={words.total}>
      <Card>
        <DefinitionList
          rows={[
            { term: words.kinds, value: words.kindsOf(items.length) },
            { term: words.pieces, value: words.piecesOf(pieces) },
            { term: words.soldOutSales, value: <Money fen={salesFen} tone="plain" /> },
          ]}
        />
      </Card>
    </Section>
  )
}
