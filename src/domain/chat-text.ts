import { formatTime } from './business-time'
import type { Instant } from './ids'
import { type Fen, formatYuan } from './money'

/** D3: what fits one chat message, in characters. */
export const CHAT_CHARACTERS = 1_000

export type ChatLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

export interface ChatDeal {
  readonly title: string
  readonly items: readonly {
    readonly name: string
    readonly unit: string
    readonly priceFen: Fen
    readonly newcomerFen: Fen | null
  }[]
  readonly closesAt: Instant
  readonly pickupAt: Instant
  readonly pickupUntil: Instant
  /** Name and address, as people find it. */
  readonly pickupPlace: string
  /** The landing link of the leader's code. */
  readonly link: string
}

interface Words {
  readonly newcomer: (yuan: string) => string
  readonly closes: string
  readonly pickup: string
  readonly place: string
  readonly order: string
  readonly part: (part: number, parts: number) => string
  readonly colon: string
  readonly time: string
}

const words: Record<ChatLanguage, Words> = {
  'zh-Hans': {
    newcomer: (yuan) => `（新人价 ¥${yuan}）`,
    closes: '截单',
    pickup: '提货',
    place: '自提点',
    order: '下单',
    part: (part, parts) => `（${part}/${parts}）`,
    colon: '：',
    time: 'M月D日 HH:mm',
  },
  'zh-Hant': {
    newcomer: (yuan) => `（新人價 ¥${yuan}）`,
    closes: '截單',
    pickup: '提貨',
    place: '自提點',
    order: '下單',
    part: (part, parts) => `（${part}/${parts}）`,
    colon: '：',
    time: 'M月D日 HH:mm',
  },
  en: {
    newcomer: (yuan) => ` (newcomers ¥${yuan})`,
    closes: 'Closes',
    pickup: 'Pick-up',
    place: 'At',
    order: 'Order',
    part: (part, parts) => ` (${part}/${parts})`,
    colon: ': ',
    time: 'MM-DD HH:mm',
  },
}

/**
 * The deal as one sends it to a group: a numbered list with prices, when it closes, where and when to pick up,
 * the link. One text if it fits a chat message, else several, each with title and link, numbers going on.
 */
export function dealChatText(deal: ChatDeal, language: ChatLanguage): string[] {
  const say = words[language]
  const tail = [
    `⏰ ${say.closes}${say.colon}${formatTime(deal.closesAt, say.time)}`,
    `📦 ${say.pickup}${say.colon}${formatTime(deal.pickupAt, say.time)} – ${pickupEnd(deal, say)}`,
    `📍 ${say.place}${say.colon}${deal.pickupPlace}`,
    `👉 ${say.order}${say.colon}${deal.link}`,
  ].join('\n')
  const rows = deal.items.map((item, index) => chatRow(item, index + 1, say))

  const message = (list: readonly string[], mark: string) =>
    `【${deal.title}】${mark}\n${list.join('\n')}\n\n${tail}`
  const widestMark = say.part(99, 99)
  const parts = inParts(rows, CHAT_CHARACTERS - message([], widestMark).length)
  return parts.map((list, index) => message(list, parts.length > 1 ? say.part(index + 1, parts.length) : ''))
}

function chatRow(item: ChatDeal['items'][number], number: number, say: Words): string {
  const newcomer = item.newcomerFen === null ? '' : say.newcomer(formatYuan(item.newcomerFen))
  return `${number}. ${item.name} ¥${formatYuan(item.priceFen)}/${item.unit}${newcomer}`
}

/** The end of the same day is told by its hour alone. */
function pickupEnd({ pickupAt, pickupUntil }: ChatDeal, say: Words): string {
  const sameDay = formatTime(pickupAt, 'MM-DD') === formatTime(pickupUntil, 'MM-DD')
  return formatTime(pickupUntil, sameDay ? 'HH:mm' : say.time)
}

/** As many rows in each part as its room in characters holds; a row is never torn. */
function inParts(rows: readonly string[], room: number): string[][] {
  const parts: string[][] = [[]]
  let used = 0
  for (const row of rows) {
    const last = parts[parts.length - 1]
    if (last && (last.length === 0 || used + 1 + row.length <= room)) {
      used += row.length + (last.length === 0 ? 0 : 1)
      last.push(row)
    } else {
      parts.push([row])
      used = row.length
    }
  }
  return parts
}
