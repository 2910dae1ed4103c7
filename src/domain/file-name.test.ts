import { fileName } from './file-name'

it.each([
  ['keeps Chinese as it is', '周三鲜货团', '周三鲜货团'],
  ['leaves out what would be a folder', '水果 3/5', '水果 3 5'],
  ['leaves out what Windows does not take', 'a:b*c?"<d>|e', 'a b c d e'],
  ['does not climb out of a folder', '../../etc', 'etc'],
  ['leaves out line ends', '一\n二', '一 二'],
  ['is no hidden file', '.团', '团'],
  ['can be nothing, for the caller to name', ' / ', ''],
])('%s', (_, title, name) => {
  expect(fileName(title)).toBe(name)
})
