import { productTerms } from './chain-terms'

it.each([
  ['土鸡蛋', '土鸡蛋 鸡蛋 tjd', ['鸡蛋'], 'tjd'],
  ['土鸡蛋', '土鸡蛋 jidan tjd', [], 'tjd'],
  ['旧商品', '旧商品', [], ''],
  ['A2 Milk', 'a2 milk 牛奶 🥛 am', ['牛奶', '🥛'], 'am'],
])('finds what people write for %s in “%s”', (name, searchText, aliases, initials) => {
  expect(productTerms(name, searchText)).toEqual({ aliases, initials })
})
