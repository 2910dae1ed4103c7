import * as fc from 'fast-check'
import { buildingOf, compareBuildings, homeOf, homeSearch, inWalkingOrder } from './tally-home'

it.each([
  ['2-301', '2'],
  ['2－301', '2'],
  ['２－３０１', '2'],
  ['12-2-1002', '12'],
  ['2栋301', '2'],
  ['2 栋 301 室', '2'],
  ['2棟301', '2'],
  ['3幢2单元1002室', '3'],
  ['二号楼301', '2'],
  ['二號樓3單元301', '2'],
  ['十二栋502', '12'],
  ['12#502', '12'],
  ['A座1203', 'A'],
  ['a-1203', 'A'],
  ['2栋', '2'],
  ['7号楼底商', '7'],
  ['8-2', '8'],
  ['007-301', '7'],
  ['东区3栋301', '东区3'],
])('counts %s under building %s', (label, building) => {
  expect(buildingOf(label)).toBe(building)
})

it.each([['301室'], ['302'], ['保安亭'], [''], ['   '], ['-'], [null]])(
  'counts %p under no building rather than a guessed one',
  (label) => {
    expect(buildingOf(label)).toBeNull()
  },
)

it('reads unit and room beside the building', () => {
  expect(homeOf('3幢2单元1002室')).toMatchObject({ building: '3', unit: '2', room: '1002' })
})

it('puts buildings in the order one walks them: numbers, then names, then those who said none', () => {
  const walked = [null, 'B', '10', '2', 'A', '东区3', '1'].sort(compareBuildings)
  expect(walked).toEqual(['1', '2', '10', 'A', 'B', '东区3', null])
})

it('walks homes building by building and up the floors', () => {
  const homes = ['10-101', '2-1101', null, '2-2-201', '2-201', '2栋1单元101']
  const walked = inWalkingOrder(homes, (home) => home)
  expect(walked).toEqual(['2-201', '2-1101', '2栋1单元101', '2-2-201', '10-101', null])
})

it('orders any buildings one way only', () => {
  const building = fc.option(fc.oneof(fc.stringMatching(/^\d{1,3}$/), fc.string()), { nil: null })
  fc.assert(
    fc.property(building, building, (left, right) => {
      expect(Math.sign(compareBuildings(left, right))).toBe(-Math.sign(compareBuildings(right, left)) + 0)
    }),
  )
})

it.each([
  ['finds a building by its number', '2-301', '2', true],
  ['takes a number for a whole one', '12-301', '2', false],
  ['finds a room by its number', '2-301', '301', true],
  ['does not take the start of a room for it', '2-301', '30', false],
  ['finds everybody of a building', '2-301', '2栋', true],
  ['does not find another building', '12-301', '2栋', false],
  ['finds one home written another way', '2-301', '2栋301', true],
  ['does not find the neighbour', '2-302', '2栋301', false],
  ['finds a home as it was written', '保安亭', '保安', true],
  ['does not care for capitals', 'A-1203', 'a座', true],
])('%s', (_, label, search, found) => {
  expect(homeSearch(search)(label)).toBe(found)
})

it('never fails on what people write as home', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (label, search) => {
      expect(typeof homeSearch(search)(label)).toBe('boolean')
    }),
  )
})
