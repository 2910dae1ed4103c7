import { idFrom, idPattern, isIdOf } from './ids'

const UUID = '018f3e2a-7c1b-7def-8abc-0123456789ab'

it('makes an id that says what it is', () => {
  expect(idFrom('leader', UUID)).toBe('ldr_018f3e2a7c1b7def8abc0123456789ab')
  expect(idFrom('dealItem', UUID.toUpperCase())).toBe('itm_018f3e2a7c1b7def8abc0123456789ab')
})

it('knows its own kind and no other', () => {
  const order = idFrom('order', UUID)
  expect(isIdOf('order', order)).toBe(true)
  expect(isIdOf('orderLine', order)).toBe(false)
})

it.each([
  'ord_',
  'ord_018f',
  'xord_018f3e2a7c1b7def8abc0123456789ab',
  'ord_018f3e2a7c1b7def8abc0123456789ab\n',
  'ord_018F3E2A7C1B7DEF8ABC0123456789AB',
])('takes no %j for an order id', (text) => {
  expect(isIdOf('order', text)).toBe(false)
  expect(idPattern('order').test(text)).toBe(false)
})

it('makes no id of what is no UUID', () => {
  expect(() => idFrom('order', '1')).toThrow('UUID')
})
