import fc from 'fast-check'
import { maskName, maskPhone } from './masking'

it.each([
  ['13812345678', '138****5678'],
  ['02112345', '******45'],
  ['1234', '****'],
  ['', ''],
])('shows the phone %s as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

it.each([
  ['张三', '张*'],
  ['李', '李*'],
  ['王小明', '王**'],
  ['欧阳小明', '欧**'],
  ['Alice', 'A**'],
  ['𠮷野', '𠮷*'],
  ['😀😀', '😀*'],
])('shows the name %s as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it('never shows more than seven digits of a mobile number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1\d{10}$/), (phone) => {
      expect(maskPhone(phone).replace(/\*/g, '')).toBe(phone.slice(0, 3) + phone.slice(7))
    }),
  )
})
