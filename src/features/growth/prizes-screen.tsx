import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPrizes, type Prize } from '#contract/prize'
import { mayClaimPrize } from '#domain/prize'
import { usePages } from '../../shared/api/use-read'
import { dayText } from '../../shared/i18n/dates'
import { periodText } from '../../shared/i18n/period-text'
import { useWords } from '../../shared/i18n/use-words'
import type { WordsLike } from '../../shared/i18n/words'
import { go } from '../../shared/navigate'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ListRow } from '../../shared/ui/list-row'
import { PagedList } from '../../shared/ui/paged-list'
import { ProductPicture } from '../../shared/ui/product-picture'
import { Screen } from '../../shared/ui/screen'
import { Stack } from '../../shared/ui/stack'
import { ClaimPrizeSheet } from './claim-prize-sheet'
import { prizesWords } from './prize-words/words'
import type { zhHans } from './prize-words/zh-hans'

/** What one won on final boards, and where it goes. */
export function PrizesScreen() {
  const words = useWords(prizesWords)
  return (
    <LeaderOnly title={words.title}>
      <Screen title={words.title} backTo={routes.closedBoards()}>
        <Prizes />
      </Screen>
    </LeaderOnly>
  )
}

function Prizes() {
  const words = useWords(prizesWords)
  const [claiming, setClaiming] = useState<Prize>()
  return (
    <>
      <PagedList
        query={usePages(listPrizes, {})}
        keyOf={({ kind, period }) => `${kind} ${period}`}
        empty={{ title: words.empty, hint: words.emptyHint, icon: 'gift' }}
      >
        {(prize) => <PrizeCard prize={prize} onClaim={() => setClaiming(prize)} />}
      </PagedList>
      {claiming && <ClaimPrizeSheet prize={claiming} onClose={() => setClaiming(undefined)} />}
    </>
  )
}

function PrizeCard({ prize, onClaim }: { prize: Prize; onClaim: () => void }) {
  const words = useWords(prizesWords)
  const language = useLanguage()
  const { period, rank, productName, pictureUrl } = prize
  return (
    <Card>
      <Stack gap={4}>
        <ListRow
          leading={<ProductPicture src={pictureUrl} name={productName} size="s" />}
          title={productName}
          hint={
            <>
              <View>{words.won(periodText(language, period), rank)}</View>
              <View>{whereItIs(prize, words, (at) => dayText(language, at))}</View>
            </>
          }
          onPress={() => go(routes.closedBoard({ period }))}
        />
        {mayClaimPrize(prize).ok && (
          <Button block label={words.claimLabel(productName)} onPress={onClaim}>
            {words.claim}
          </Button>
        )}
      </Stack>
    </Card>
  )
}

function whereItIs(
  { claimedAt, way, sentAt }: Prize,
  words: WordsLike<typeof zhHans>,
  day: (at: string) => string,
): string {
  if (sentAt) return words.sent(day(sentAt))
  if (!claimedAt || !way) return words.unclaimed
  return words.claimed[way]
}
