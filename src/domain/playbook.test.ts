import { filledIn, ownKindFirst, playbookIds, stepKey } from './playbook'

const all = playbookIds.map((playbookId) => ({ playbookId }))

it.each([
  ['puts the own kind first', 'school', ['school', 'shop-owner', 'parent', 'property', 'office']],
  ['keeps the order for a kind without a playbook', 'florist', [...playbookIds]],
])('%s', (_, kind, order) => {
  expect(ownKindFirst(all, kind).map(({ playbookId }) => playbookId)).toEqual(order)
})

it.each([
  ['fills in what is known', 'At {pickup}, {pickup}!', 'At gate 3, gate 3!'],
  ['leaves a link that is not made yet', 'See {link}', 'See {link}'],
  ['takes a leader at the word: a name with braces is not filled again', '{leader}', '{pickup}'],
])('%s', (_, text, filled) => {
  expect(filledIn(text, { pickup: 'gate 3', leader: '{pickup}' })).toBe(filled)
})

it('names a step by its playbook', () => {
  expect(stepKey('parent', 'moments')).toBe('parent/moments')
})
