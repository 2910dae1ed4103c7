import { bagSearch } from './bag-search'

const bag = {
  number: 12,
  memberName: '张小明',
  maskedPhone: '138****5678',
  unitLabel: '2栋301',
  collectorName: null,
  delivery: null,
}

describe('a bag is found', () => {
  it.each([
    '12',
    '第12号',
    '#12',
    '5678',
    '张',
    '小明',
    '2栋',
    '2',
    '301',
    '2-301',
    '2 号楼 301 室',
    '２－３０１',
    '',
  ])('by "%s"', (text) => {
    expect(bagSearch(text)(bag)).toBe(true)
  })

  it.each(['13', '1', '30', '5679', '李', '3栋', '12-301', '栋'])('not by "%s"', (text) => {
    expect(bagSearch(text)(bag)).toBe(false)
  })

  it('who gave no home is not found by one', () => {
    expect(bagSearch('2-301')({ ...bag, unitLabel: null, maskedPhone: null })).toBe(false)
  })
})
