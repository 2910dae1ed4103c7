import fc from 'fast-check'
import { CHAT_CHARACTERS, type ChatDeal, type ChatLanguage, dealChatText } from './chat-text'
import { fen } from './money'

const deal: ChatDeal = {
  title: '周末鲜果',
  items: [
    { name: '山东红富士', unit: '5斤', priceFen: fen(2_990), newcomerFen: null },
    { name: '土鸡蛋', unit: '30枚', priceFen: fen(3_680), newcomerFen: fen(100) },
  ],
  closesAt: '2026-11-22T12:00:00.000Z',
  pickupAt: '2026-11-23T09:00:00.000Z',
  pickupUntil: '2026-11-23T12:30:00.000Z',
  pickupPlace: '东门小卖部',
  link: 'https://lt.example.com/s/0aZ9bY8cX7dW',
}

it('is one text with numbered prices, times in Shanghai, place and link', () => {
  expect(dealChatText(deal, 'zh-Hans')).toEqual([
    `【周末鲜果】
1. 山东红富士 ¥29.90/5斤
2. 土鸡蛋 ¥36.80/30枚（新人价 ¥1.00）

⏰ 截单：11月22日 20:00
📦 提货：11月23日 17:00 – 20:30
📍 自提点：东门小卖部
👉 下单：https://lt.example.com/s/0aZ9bY8cX7dW

📝 接龙格式：姓名 楼号-房号 商品×数量 /备注
例 王芳 2-301 山东红富士×2 /周六取
1.
2.
3.`,
  ])
})

it('speaks traditional Chinese and English', () => {
  expect(dealChatText(deal, 'zh-Hant')[0]).toContain('（新人價 ¥1.00）')
  expect(dealChatText(deal, 'en')[0]).toContain('⏰ Closes: 11-22 20:00')
})

it('names the day a pick-up ends when it is another', () => {
  const [text] = dealChatText({ ...deal, pickupUntil: '2026-11-24T04:00:00.000Z' }, 'zh-Hans')
  expect(text).toContain('11月23日 17:00 – 11月24日 12:00')
})

const anyDeal = fc.record({
  count: fc.integer({ min: 1, max: 50 }),
  nameLength: fc.integer({ min: 1, max: 60 }),
  titleLength: fc.integer({ min: 1, max: 40 }),
  language: fc.constantFrom<ChatLanguage>('zh-Hans', 'zh-Hant', 'en'),
})

it('fits every part into a chat message and tears or drops no item', () => {
  fc.assert(
    fc.property(anyDeal, ({ count, nameLength, titleLength, language }) => {
      const items = Array.from({ length: count }, () => ({
        name: '果'.repeat(nameLength),
        unit: '份',
        priceFen: fen(99_999_999),
        newcomerFen: fen(99_999_998),
      }))
      const parts = dealChatText({ ...deal, title: '团'.repeat(titleLength), items }, language)
      const numbers = parts.flatMap((part) =>
        [...part.matchAll(/^(\d+)\. 果+ ¥999,999\.99/gm)].map((match) => Number(match[1])),
      )
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(CHAT_CHARACTERS)
      expect(numbers).toEqual(items.map((_, index) => index + 1))
      for (const part of parts) expect(part).toContain(deal.link)
    }),
  )
})

it('numbers its parts when there are several', () => {
  const items = Array.from({ length: 50 }, (_, index) => ({
    ...deal.items[0],
    name: `清晨现摘的商品${index}`,
    unit: '份',
    priceFen: fen(990),
    newcomerFen: null,
  }))
  const parts = dealChatText({ ...deal, items }, 'zh-Hans')
  expect(parts.length).toBeGreaterThan(1)
  expect(parts[0]).toContain(`【周末鲜果】（1/${parts.length}）`)
})
