import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/t2cn'
import { CHAIN_LIMITS, type ChainDeal, parseChain } from './chain-text'
import type { ChainItem } from './item-match'

const simplify = Converter({ from: 'tw', to: 'cn' })

const eggs: ChainItem = {
  itemId: 'itm_eggs',
  name: '土鸡蛋',
  aliases: ['鸡蛋', '🥚'],
  initials: 'tjd',
  unit: '30枚',
}
const market: ChainItem[] = [
  eggs,
  { itemId: 'itm_milk', name: '鲜牛奶', aliases: ['牛奶'], initials: 'xnn', unit: '1L' },
  { itemId: 'itm_apple', name: '山东红富士', aliases: [], initials: 'sdhfs', unit: '5斤' },
  { itemId: 'itm_tofu', name: '老豆腐', aliases: ['豆腐'], initials: 'ldf', unit: '块' },
  { itemId: 'itm_shrimp', name: '基围虾', aliases: [], initials: 'jwx', unit: '斤', limit: 2 },
]
const deals: Record<string, ChainDeal> = {
  market: { title: '周末市集', items: market },
  strawberry: {
    title: '丹东草莓',
    items: [{ itemId: 'itm_berry', name: '丹东草莓', aliases: ['草莓'], initials: 'ddcm', unit: '盒' }],
  },
  twins: {
    title: '两种蛋',
    items: [
      { ...eggs, aliases: [] },
      { itemId: 'itm_duck', name: '鸭蛋', aliases: [], initials: 'yd' },
      { itemId: 'itm_plum', name: '李子', aliases: [], initials: 'lz' },
    ],
  },
}

/** Each case: a title and its deal, the chain as pasted, what is read of it in full. */
const cases = readFileSync(`${__dirname}/../../test/golden/chains.txt`, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((text) => {
    const [head = '', body = ''] = splitOnce(text, '\n')
    const [chain = '', expected = ''] = splitOnce(body, '\n---\n')
    const [, title = '', deal = ''] = /^(.*) \[(\w+)\]$/.exec(head) ?? []
    return { title, deal, chain, expected: expected.trimEnd() }
  })

it.each(cases)('$title', ({ deal, chain, expected }) => {
  expect(rendered(chain, deals[deal])).toBe(expected)
})

it('has sixty chains or more, fifteen of them with doubts', () => {
  const doubtful = cases.filter(({ expected }) => /doubt|unknown|unsure|no-|every|above/.test(expected))
  expect(cases.length).toBeGreaterThanOrEqual(60)
  expect(doubtful.length).toBeGreaterThanOrEqual(15)
})

/** One row for each line: number, list number, name, room, pieces, note, marks. */
function rendered(chain: string, deal: ChainDeal | undefined): string {
  const reading = parseChain(chain, deal ?? { title: '', items: [] }, simplify)
  if (reading.kind === 'refused') return reading.reason
  const originals = chain.split('\n')
  const rows = reading.lines.map((line) => {
    for (const part of line.original.split('\n')) expect(originals).toContain(part)
    const pieces = line.pieces.map(
      ({ itemId, quantity, confidence, writtenAs, candidates }) =>
        `${itemId ?? `?${candidates.join('/')}`} ${quantity} ${confidence} "${writtenAs}"`,
    )
    const cells = [line.listNumber ?? '', line.name, line.room?.label ?? '', pieces.join(', '), line.note]
    return `${line.lineNumber}: ${[...cells, line.marks.join(' ')].join(' | ').trimEnd()}`
  })
  const skipped = reading.skipped.map(({ lineNumber, because }) => `${lineNumber} ${because}`)
  return [...rows, ...(skipped.length > 0 ? [`skipped: ${skipped.join(', ')}`] : [])].join('\n')
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}

it('refuses more than it can show, and says how much it was', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `${at + 1}. 张三 2-301 鸡蛋2`).join('\n')
  expect(parseChain('x\n'.repeat(2_000), { title: '', items: [] })).toEqual({
    kind: 'refused',
    reason: 'too-many-lines',
    limit: CHAIN_LIMITS.lines,
    found: 2_001,
  })
  expect(parseChain(lines, deals.market ?? { title: '', items: [] })).toMatchObject({
    kind: 'refused',
    reason: 'too-many-characters',
    limit: CHAIN_LIMITS.characters,
  })
})

it('reads Windows line ends, and text without a dictionary for traditional characters', () => {
  const reading = parseChain('1. 张三 2-301 鸡蛋2\r\n2. 李四 2-302 牛奶1', { title: '', items: market })
  expect(
    reading.kind === 'read' && reading.lines.map(({ name, pieces }) => [name, pieces[0]?.quantity]),
  ).toEqual([
    ['张三', 2],
    ['李四', 1],
  ])
})

it('shows a line too long for an order unread, and answers texts written to be slow', () => {
  const deal = { title: '', items: market }
  expect(parseChain('鸡蛋2 '.repeat(10_000), deal)).toMatchObject({
    lines: [],
    skipped: [{ because: 'too-long' }],
  })
  for (const bit of ['每样一份 ', '2栋', '张三 1;', '十份', '/鸡', '(', '1'])
    expect(parseChain(Array(1_000).fill(bit.repeat(12)).join('\n'), deal).kind).toBe('read')
})
