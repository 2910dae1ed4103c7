import { orderSearch } from './order-search'

it.each([
  ['12', { number: 12 }],
  ['１２', { number: 12 }],
  ['第12号', { number: 12 }],
  ['第 12 號', { number: 12 }],
  ['#12', { number: 12 }],
  ['No.12', { number: 12 }],
  ['5678', { number: 5678, phoneEnd: '5678' }],
  ['0042', { number: 42, phoneEnd: '0042' }],
  ['张三', {}],
  ['12栋', {}],
  ['13800138000', {}],
  ['2-301', {}],
])('reads %s as number, end of a phone and part of a name', (text, found) => {
  expect(orderSearch(text)).toEqual({ name: text, ...found })
})
