import { breakLines } from './line-break'

/** A Han character and full-width marks are 2 wide, Latin letters 1. */
const measure = (text: string) =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' || letter === '…' ? 2 : 1), 0)

describe('breakLines', () => {
  it.each([
    ['keeps a short text in one line', '土鸡蛋', 10, 2, ['土鸡蛋']],
    ['breaks between Han characters', '赣南脐橙现摘现发', 8, 3, ['赣南脐橙', '现摘现发']],
    [
      'takes a character along rather than start a line with a comma',
      '赣南脐橙，现摘',
      8,
      3,
      ['赣南脐', '橙，现摘'],
    ],
    ['takes two closing marks along together', '果园直采！）好', 8, 3, ['果园直', '采！）好']],
    ['ends no line with an opening bracket', '小满店（南门）取', 8, 3, ['小满店', '（南门）', '取']],
    ['keeps the sign with its price', '特价只要¥39.9元', 11, 2, ['特价只要', '¥39.9元']],
    ['keeps a word whole', 'navel oranges box', 12, 3, ['navel', 'oranges box']],
    ['keeps a number with its unit whole', '单果200g以上', 7, 3, ['单果', '200g以', '上']],
    ['cuts a word longer than a line', 'abcdefghij', 4, 5, ['abcd', 'efgh', 'ij']],
    ['keeps the breaks of the writer', '欢迎加入\n邻居团', 20, 3, ['欢迎加入', '邻居团']],
    ['ends in an ellipsis when lines run out', '赣南脐橙现摘现发', 8, 1, ['赣南脐…']],
    ['puts no ellipsis after a comma', '赣南脐，橙子现摘', 10, 1, ['赣南脐…']],
    ['starts no line with a space', '赣南 脐橙', 5, 2, ['赣南', '脐橙']],
    ['does not cut an emoji in two', '好吃😋😋😋', 6, 3, ['好吃😋', '😋😋']],
    ['gives an empty text one empty line', '', 8, 2, ['']],
  ] as const)('%s', (_, text, width, lines, expected) => {
    expect(breakLines(text, measure, width, lines)).toEqual(expected)
  })

  it('never makes a line wider than it may be, nor loses a character', () => {
    const text =
      '果园直采，坏果包赔。单果 200g 以上（皮薄无渣），老人、孩子都爱吃：oranges from Gannan，家里常备一箱！'
    for (let width = 8; width < 60; width++) {
      const lines = breakLines(text, measure, width)
      expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }
  })
})
