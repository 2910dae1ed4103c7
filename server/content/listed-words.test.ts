import { listedWords } from './listed-words'

describe('words from a list', () => {
  it.each(['转发得好礼', '轉發得好禮', '转 发 · 得好礼', '躺　赚', '稳赚不赔', '国家级品质'])(
    'refuses %s',
    async (words) => {
      expect(await listedWords.check(words)).toBe('refused')
    },
  )

  it.each(['', '谢谢每一位邻居', '周六下午 2:00 包饺子', 'Fresh eggs, 30 a tray', '橙子甜，核桃香'])(
    'lets %s pass',
    async (words) => {
      expect(await listedWords.check(words)).toBe('fine')
    },
  )
})
