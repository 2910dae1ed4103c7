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
  /** How members write a line below, and one that shows it. */
  readonly format: string
  readonly example: (item: string) => string
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
    format: '接龙格式：姓名 楼号-房号 商品×数量 /备注',
    example: (item) => `例 王芳 2-301 ${item}×2 /周六取`,
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
    format: '接龍格式：姓名 樓號-房號 商品×數量 /備註',
    example: (item) => `例 王芳 2-301 ${item}×2 /週六取`,
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
    format: 'Order format: name building-room item×quantity /note',
    example: (item) => `Example: Fang 2-301 ${item}×2 /Saturday`,
  },
}

/** Numbers members write behind; a chain grows from there. */
const OPEN_LINES = '1.\n2.\n3.'

/**
 * D3: the deal as one sends it to a group: a numbered list with prices, when it closes, where and when to pick up, the
 * link, and at the end the lines members fill in. One text if it fits a chat message, else several, each with title and
 * link, numbers going on.
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
  const form = `\n\n📝 ${say.format}\n${say.example(deal.items[0]?.name ?? '')}\n${OPEN_LINES}`

  const message = (list: readonly string[], mark: string) =>
    `【${deal.title}】${mark}\n${list.join('\n')}\n\n${tail}`
  const room = CHAT_CHARACTERS - message([], say.part(99, 99)).length
  const parts = inParts(rows, room, form.length)
  return parts.map((list, index) => {
    const text = message(list, parts.length > 1 ? say.part(index + 1, parts.length) : '')
    return index === parts.length - 1 ? `${text}${form}` : text
  })
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

/** As many rows in each part as its room in characters holds, the form in the last; a row is never torn. */
function inParts(rows: readonly string[], room: number, form: number): string[][] {
  const parts: string[][] = [[]]
  let used = 0
  for (const [index, row] of rows.entries()) {
    const last = parts[parts.length - 1]
    const needed = index === rows.length - 1 ? row.length + form : row.length
    if (last && (last.length === 0 || used + 1 + needed <= room)) {
      used += row.length + (last.length === 0 ? 0 : 1)
      last.push(row)
    } else {
      parts.push([row])
      used = row.length
    }
  }
  return parts
}
