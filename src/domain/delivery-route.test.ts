import { deliveryStops } from './delivery-route'

describe('the way from door to door', () => {
  it('goes building by building, entrance by entrance, up the floors; what names no building comes last', () => {
    const addresses = [
      '12栋1203',
      '2-2-301',
      '门卫室',
      '2号楼1单元502',
      '2-1-301',
      '2 栋 1 单元 101',
      '10-601',
    ]
    expect([...deliveryStops(addresses).keys()]).toEqual([
      '2 栋 1 单元 101',
      '2-1-301',
      '2号楼1单元502',
      '2-2-301',
      '10-601',
      '12栋1203',
      '门卫室',
    ])
  })

  it.each([
    ['2-301', { building: '2', floor: 3 }],
    ['12栋1203', { building: '12', floor: 12 }],
    ['A座 901', { building: 'A', floor: 9 }],
    ['东门保安亭', { building: null, floor: null }],
  ])('reads %s', (to, expected) => {
    expect(deliveryStops([to]).get(to)).toMatchObject({ ...expected, to, stop: 1 })
  })

  it('two orders to one door are one stop', () => {
    expect(deliveryStops(['2-301', '2-301', '3-101']).get('3-101')?.stop).toBe(2)
  })
})
