import { linkOriginFrom } from './link-origin'

it.each(['https://lintuan.example', 'http://192.168.100.200:8787'])('takes %s', (origin) => {
  expect(linkOriginFrom(origin)).toBe(origin)
})

it.each([
  [undefined, /Set LINTUAN_LINK_ORIGIN/],
  ['', /Set LINTUAN_LINK_ORIGIN/],
  ['lintuan.example', /scheme and a host/],
  ['https://lintuan.example/', /final slash/],
  ['https://lintuan.example/shop', /without a path/],
  ['ftp://lintuan.example', /scheme and a host/],
  ['https://group-buying.lintuan.example', /36 characters; with more than 27/],
])('refuses %s in a sentence that says what to do', (origin, sentence) => {
  expect(() => linkOriginFrom(origin)).toThrow(sentence)
})
