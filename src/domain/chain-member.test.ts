import { memberKey, suggestMember } from './chain-member'

const at = (unitLabel: string | null) => ({ unitLabel })

it.each([
  ['the only one of the name, unsurely, when neither tells a home', null, [at(null)], at(null), false],
  [
    'the only one of the name, unsurely, when the line tells no home',
    null,
    [at('2-301')],
    at('2-301'),
    false,
  ],
  [
    'the one of the same home for sure, however it is written',
    '2-301',
    [at('2栋301'), at('3-402')],
    at('2栋301'),
    true,
  ],
  ['the only one of the name, unsurely, whose home is not known', '2-301', [at(null)], at(null), false],
] as const)('means %s', (_, unitLabel, sameName, member, sure) => {
  expect(suggestMember(unitLabel, sameName)).toEqual({ member, sure })
})

it.each([
  ['nobody has the name', '2-301', []],
  ['several have it and the line tells no home', null, [at('2-301'), at('3-402')]],
  ['the only one lives elsewhere', '2-301', [at('3-402')]],
  ['two of one name live in one home', '2-301', [at('2-301'), at('2栋301')]],
] as const)('means nobody when %s', (_, unitLabel, sameName) => {
  expect(suggestMember(unitLabel, sameName)).toBeUndefined()
})

it('tells no names apart by case and spaces', () => {
  expect(memberKey('Li Na')).toBe(memberKey('lina'))
})
