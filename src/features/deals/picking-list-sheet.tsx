import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PickingList } from '#contract/tally'
import { dayTimeText, windowText } from '../../shared/i18n/dates'
import { useWords } from '../../shared/i18n/use-words'
import type { Paper } from '../../shared/platform/print'
import { useLanguage } from '../../shared/preferences'
import { Button } from '../../shared/ui/button'
import { meaning } from '../../shared/ui/meaning'
import { dealsWords } from './words/words'
import './picking-list-sheet.scss'

interface PickingListSheetProps {
  readonly id: string
  readonly list: PickingList
  /** Left out: to read on the phone, some bags at a time. Paper holds all of them. */
  readonly paper: Paper | undefined
}

type Bag = PickingList['buildings'][number]['bags'][number]

const BAGS_AT_A_TIME = 100

/** Black on white in the theme of paper; what is on the screen is what comes out. */
export function PickingListSheet({ id, list, paper }: PickingListSheetProps) {
  const words = useWords(dealsWords)
  const language = useLanguage()
  const [most, setMost] = useState(paper ? Number.POSITIVE_INFINITY : BAGS_AT_A_TIME)
  const bagCount = list.buildings.reduce((sum, { bags }) => sum + bags.length, 0)
  let left = paper ? Number.POSITIVE_INFINITY : most
  return (
    <View id={id} className={`lt-picking lt-picking--${paper ?? 'phone'}`}>
      <View className="lt-picking__title" {...meaning({ role: 'heading', level: 2 })}>
        {list.title}
      </View>
      <View>{windowText(language, list.pickupAt, list.pickupUntil)}</View>
      <View>{words.picking.asOf(dayTimeText(language, list.asOf))}</View>

      <View className="lt-picking__head" {...meaning({ role: 'heading', level: 3 })}>
        {words.picking.toLayOut}
      </View>
      {list.products.map(({ itemId, name, unit, quantity }) => (
        <View key={itemId} className="lt-picking__product">
          <View className="lt-picking__box" />
          <View className="lt-picking__name">{`${name} ${unit}`}</View>
          <View className="lt-picking__count">{words.picking.pieces(quantity)}</View>
        </View>
      ))}

      {list.buildings.map(({ building, bags }) => {
        const shown = bags.slice(0, left)
        left -= shown.length
        if (shown.length === 0) return null
        return (
          <View key={building ?? ''} className="lt-picking__building">
            <View className="lt-picking__head" {...meaning({ role: 'heading', level: 3 })}>
              {building === null ? words.tally.noBuilding : words.tally.buildingName(building)}
              <View>{words.picking.bags(bags.length)}</View>
            </View>
            {shown.map((bag) => (
              <BagRow key={bag.number} bag={bag} />
            ))}
          </View>
        )
      })}
      {bagCount > most && !paper && (
        <Button kind="quiet" onPress={() => setMost(most + BAGS_AT_A_TIME)}>
          {words.picking.more(Math.min(BAGS_AT_A_TIME, bagCount - most))}
        </Button>
      )}
    </View>
  )
}

function BagRow({ bag }: { bag: Bag }) {
  const words = useWords(dealsWords)
  const who = [bag.memberName, bag.unitLabel, bag.maskedPhone?.slice(-4)].filter(Boolean).join(' ')
  return (
    <View className="lt-picking__bag">
      <View className="lt-picking__box" />
      <View className="lt-picking__number">{bag.number}</View>
      <View className="lt-picking__what">
        <View className="lt-picking__who">{who}</View>
        <View>
          {bag.goods.map(({ name, quantity }) => words.tally.goods(name, quantity)).join(words.tally.comma)}
        </View>
      </View>
    </View>
  )
}
