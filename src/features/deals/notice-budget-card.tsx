import { View } from '@tarojs/components'
import type { LeaderDeal } from '#contract/deal'
import { type NoticeBudget, readNoticeBudget } from '#contract/notice'
import { useRead } from '../../shared/api/use-read'
import { windowText } from '../../shared/i18n/dates'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { useLanguage } from '../../shared/preferences'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { DefinitionList } from '../../shared/ui/definition-list'
import { Region } from '../../shared/ui/region'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { useLoaded } from '../../shared/use-loaded'
import { fulfilmentWords } from './fulfilment-words/words'

/** D6: whom WeChat told or can still tell, and a text for the group for everybody else. */
export function NoticeBudgetCard({ deal }: { deal: LeaderDeal }) {
  const words = useWords(fulfilmentWords).notices
  const loaded = useLoaded(useRead(readNoticeBudget, { dealId: deal.dealId }))
  return (
    <Section title={words.title}>
      <Card>
        <Region of={loaded} skeleton="text">
          {(budget) => <Budget deal={deal} budget={budget} />}
        </Region>
      </Card>
    </Section>
  )
}

function Budget({ deal, budget }: { deal: LeaderDeal; budget: NoticeBudget }) {
  const words = useWords(fulfilmentWords).notices
  const said = useWords(sharedWords)
  const language = useLanguage()
  const { bags, pushed, reachable, others } = budget
  if (bags === 0) return <View className="lt-muted">{words.none}</View>
  const rows = [
    ...(pushed > 0 ? [{ term: words.pushed, value: words.people(pushed) }] : []),
    { term: words.reachable, value: words.people(reachable) },
    { term: words.others, value: words.people(others.length) },
  ]
  const copy = async () => {
    const when = windowText(language, deal.pickupAt, deal.pickupUntil)
    const who = others.map(({ number, maskedName }) => words.bag(number, maskedName))
    const text = words.text(deal.title, when, deal.pickupPoint.name, who)
    const copied = await copyText(text)
    toast.show(copied ? said.copied : said.notCopied, { kind: copied ? 'done' : 'problem' })
  }
  return (
    <Stack gap={4}>
      <DefinitionList rows={rows} />
      <View className="lt-muted">{words.hint}</View>
      {others.length > 0 && (
        <Button block kind="secondary" icon="copy" onPress={() => void copy()}>
          {words.copy}
        </Button>
      )}
    </Stack>
  )
}
