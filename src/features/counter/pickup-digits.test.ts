import { codeDigits, nextDigits } from './pickup-digits'

it.each([
  ['as shown to the member', '1234 5678', '12345678'],
  ['in full width', '１２３４５６７８', '12345678'],
  ['pasted with words', '提货码：12345678，谢谢', '12345678'],
  ['with more behind it', '123456789', '12345678'],
])('reads a code %s', (_, text, digits) => {
  expect(codeDigits(text)).toBe(digits)
})

it.each([
  ['one more digit', '12345678', '123456789', '9'],
  ['a whole code scanned behind', '12345678', '1234567887654321', '87654321'],
  ['a digit taken away', '12345678', '1234567', '1234567'],
  ['pasted over', '1234', '12345678 第 3 号', '12345678'],
])('goes on from a code in the field: %s', (_, before, text, digits) => {
  expect(nextDigits(before, text)).toBe(digits)
})
