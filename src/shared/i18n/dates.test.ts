import { agoText, dayText, fullDayText, leftText, nearDayTimeText, weekdayText, windowText } from './dates'

const now = '2026-11-18T16:30:00.000Z'

describe('dates', () => {
  it.each([
    ['zh-Hans', '11 月 19 日'],
    ['zh-Hant', '11 月 19 日'],
    ['en', 'Nov 19'],
  ] as const)('are those of Shanghai in %s', (language, day) => {
    expect(dayText(language, now)).toBe(day)
  })

  it.each([
    ['2026-11-19T09:00:00.000Z', '今天 17:00'],
    ['2026-11-19T16:00:00.000Z', '明天 00:00'],
    ['2026-11-18T15:59:00.000Z', '昨天 23:59'],
    ['2026-11-21T01:00:00.000Z', '11 月 21 日 09:00'],
  ])('%s is called %s', (at, text) => {
    expect(nearDayTimeText('zh-Hans', at, now)).toBe(text)
  })

  it('say the year where it is asked for', () => {
    expect(fullDayText('zh-Hans', now)).toBe('2026 年 11 月 19 日')
    expect(fullDayText('en', now)).toBe('Nov 19, 2026')
  })

  it('name the weekday of a business day', () => {
    expect(weekdayText('zh-Hans', '2026-11-23')).toBe('周一')
    expect(weekdayText('en', '2026-11-22T17:00:00.000Z')).toBe('Mon')
  })

  it('write a window within one day with one day', () => {
    expect(windowText('zh-Hans', '2026-11-19T09:00:00.000Z', '2026-11-19T13:00:00.000Z')).toBe(
      '11 月 19 日 17:00–21:00',
    )
  })

  it.each([
    [((2 * 24 + 3) * 60 + 5) * 60_000, '2 天 3 小时'],
    [(4 * 60 + 12) * 60_000, '4 小时 12 分'],
    [9 * 60_000 + 5_000, '9 分 5 秒'],
    [0, '0 秒'],
  ])('say of %i ms left: %s', (ms, text) => {
    expect(leftText('zh-Hans', ms)).toBe(text)
  })

  it.each([
    ['2026-11-18T16:29:30.000Z', '刚刚'],
    ['2026-11-18T16:18:00.000Z', '12 分前'],
    ['2026-11-18T13:30:00.000Z', '3 小时前'],
    ['2026-11-17T16:30:00.000Z', '11 月 18 日 00:30'],
  ])('say how long ago %s was: %s', (at, text) => {
    expect(agoText('zh-Hans', at, now)).toBe(text)
  })
})
