import fc from 'fast-check'
import { Converter } from 'opencc-js/t2cn'
import { parseChain } from './chain-text'
import { type ChatDeal, type ChatLanguage, dealChatText } from './chat-text'
import type { DealItemId } from './ids'
import { fen } from './money'

const simplify = Converter({ from: 'tw', to: 'cn' })

const GOODS = [
  '土鸡蛋',
  '鲜牛奶',
  '山东红富士',
  '老豆腐',
  '基围虾',
  '李子',
  '麻辣小龙虾（大份）',
  '5号电池',
  '7-11饭团',
  '可乐 330ml',
  'A2牛奶',
  '黄金/白玉米',
  '三文鱼',
  '王中王火腿肠',
  '带鱼段1.5斤装',
  'Oreo 饼干',
]
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗郑一三五十'
const GIVEN = '伟芳娜敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂英三五七甜大'

/** Names as groups show them; one character alone could be a part of anything, so it is left out. */
const name = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...SURNAMES),
      fc.string({ unit: fc.constantFrom(...GIVEN), minLength: 1, maxLength: 3 }),
    )
    .map(([family, given]) => family + given),
  fc
    .tuple(fc.constantFrom('Lily', 'Tom', 'mary', 'JJ', '小燕子'), fc.integer({ min: 0, max: 99 }))
    .map(([word, digits]) => `${word}${digits}`),
  fc.constantFrom(
    'Mary Lin',
    '李子',
    '李子涵',
    '三文鱼',
    '王阿姨',
    '楼上的小周',
    '阿May',
    "D'Angelo",
    '欧阳娜娜',
  ),
)

const building = fc.oneof(fc.integer({ min: 1, max: 199 }).map(String), fc.constantFrom('A', 'B', 'C'))
const home = fc
  .record({
    building,
    unit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    floor: fc.integer({ min: 1, max: 33 }),
    door: fc.integer({ min: 1, max: 9 }),
    form: fc.nat({ max: 2 }),
  })
  .map(({ building: house, unit, floor, door, form }) => {
    const room = `${floor}0${door}`
    const label = [house, unit, room].filter((part) => part !== undefined).join('-')
    const dashed = label
    const named = `${house}${/\d/.test(house) ? '栋' : '座'}${unit === undefined ? '' : `${unit}单元`}${room}`
    const long = `${house}号楼${unit === undefined ? '' : `${unit}单元`}${room}室`
    return { label, written: [dashed, named, long][form] ?? dashed }
  })

const note = fc
  .oneof(
    fc.constantFrom(
      '周六下午取',
      '放门口',
      '鸡蛋要大的',
      '李子不要太熟',
      '2点后来拿',
      '+1的那家',
      'call me',
      '13800138000',
    ),
    fc.string({ unit: fc.constantFrom(...'红黄蓝绿快慢轻放袋子一二三 2'), minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.trim().replace(/\s+/g, ' '))

const wish = fc.record({
  name,
  home,
  goods: fc.uniqueArray(fc.nat({ max: GOODS.length - 1 }), { minLength: 1, maxLength: 6 }),
  quantities: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 6 }),
  note: fc.option(note, { nil: '' }),
})

const chain = fc.record({
  wishes: fc.uniqueArray(wish, {
    minLength: 1,
    maxLength: 12,
    selector: (made) => made.name.toLowerCase().replace(/\s/g, ''),
  }),
  language: fc.constantFrom<ChatLanguage>('zh-Hans', 'zh-Hant', 'en'),
  title: fc.constantFrom('周末鲜果', '今晚吃什么 第3期', '土鸡蛋专场', '2-301的团', '20+1 市集'),
  sold: fc.integer({ min: 1, max: GOODS.length }),
  times: fc.constantFrom('×', 'x', '*', ' '),
})

it('gives back what people wrote behind the numbers of the chat text: names, rooms, goods, quantities, notes', () => {
  fc.assert(
    fc.property(chain, ({ wishes, language, title, sold, times }) => {
      const goods = GOODS.slice(0, sold)
      const itemIds = goods.map((_, at): DealItemId => `itm_${at}`)
      const wanted = wishes.map((made, at) => ({
        listNumber: at + 1,
        name: made.name,
        room: made.home.label,
        pieces: [...new Set(made.goods.map((good) => good % sold))].map((good, index) => ({
          itemId: itemIds[good],
          quantity: made.quantities[index] ?? 1,
        })),
        note: made.note,
      }))
      const filled = wanted.map((line, at) => {
        const pieces = line.pieces.map(
          ({ itemId, quantity }) => `${goods[itemIds.indexOf(itemId ?? 'itm_')]}${times}${quantity}`,
        )
        const remark = line.note ? ` /${line.note}` : ''
        return `${line.listNumber}. ${line.name} ${wishes[at]?.home.written} ${pieces.join(' ')}${remark}`
      })
      const text = filledIn(dealChatText(dealOf(title, goods), language), filled)

      const items = goods.map((good, at) => ({
        itemId: itemIds[at] ?? 'itm_',
        name: good,
        aliases: [],
        initials: '',
      }))
      const reading = parseChain(text, { title, items }, simplify)
      const got = reading.kind === 'read' ? reading.lines : []
      expect(
        got.map((line) => ({
          listNumber: line.listNumber,
          name: line.name,
          room: line.room?.label,
          pieces: line.pieces.map(({ itemId, quantity }) => ({ itemId, quantity })),
          note: line.note,
        })),
      ).toEqual(wanted.map((line) => ({ ...line, note: line.note.normalize('NFKC') })))
      expect(
        got.flatMap((line) => [...line.marks, ...line.pieces.filter((piece) => piece.confidence !== 'sure')]),
      ).toEqual([])
    }),
    { numRuns: 400 },
  )
})

function dealOf(title: string, goods: readonly string[]): ChatDeal {
  return {
    title,
    items: goods.map((good, at) => ({
      name: good,
      unit: '份',
      priceFen: fen(990 + at),
      newcomerFen: at % 3 === 0 ? fen(100) : null,
    })),
    closesAt: '2026-11-22T12:00:00.000Z',
    pickupAt: '2026-11-23T09:00:00.000Z',
    pickupUntil: '2026-11-23T12:30:00.000Z',
    pickupPlace: '东门小卖部 3栋101',
    link: 'https://lt.example.com/s/0aZ9bY8cX7dW',
  }
}

/** The messages one after the other, the open numbers of the last replaced by what people wrote. */
function filledIn(messages: readonly string[], lines: readonly string[]): string {
  const text = messages.join('\n\n')
  const open = text.indexOf('\n1.\n2.\n3.')
  expect(open).toBeGreaterThan(0)
  return `${text.slice(0, open)}\n${lines.join('\n')}`
}
