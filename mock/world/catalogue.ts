import type { ProductCategory } from '#contract/product'

export interface CatalogueEntry {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly category: ProductCategory
  readonly goods: 'fresh' | 'other'
  /** Reference price and the range a deal's price must be in (fen). */
  readonly listFen: number
  readonly minFen: number
  readonly maxFen: number
  /** Null: the platform's default rate (R2). */
  readonly commissionBp: number | null
  readonly picture: { readonly kind: string; readonly variant: number }
  readonly aliases: readonly string[]
  readonly initials: string
}

type Row = readonly [
  key: string,
  name: string,
  unit: string,
  listFen: number,
  picture: string,
  variant: number,
  aliases: string,
  initials: string,
  commissionBp?: number,
]

const LOWEST = 0.7
const HIGHEST = 1.1

/** The price range follows the reference price, to the tenth of a yuan. */
function entries(category: ProductCategory, goods: 'fresh' | 'other', rows: readonly Row[]): CatalogueEntry[] {
  return rows.map(([key, name, unit, listFen, kind, variant, aliases, initials, commissionBp]) => ({
    key,
    name,
    unit,
    category,
    goods,
    listFen,
    minFen: Math.round((listFen * LOWEST) / 10) * 10,
    maxFen: Math.round((listFen * HIGHEST) / 10) * 10,
    commissionBp: commissionBp ?? null,
    picture: { kind, variant },
    aliases: aliases.split(' ').filter(Boolean),
    initials,
  }))
}

/** Forty products of the demo platform. */
export const catalogue: readonly CatalogueEntry[] = [
  ...entries('fruit', 'fresh', [
    ['navel-orange', '赣南脐橙 10斤装', '箱', 4990, 'basket-fruit', 0, '脐橙 橙子 橙', 'gnqc'],
    ['fuji-apple', '洛川红富士苹果 5斤', '袋', 3290, 'basket-fruit', 1, '苹果 红富士', 'lcpg'],
    ['pear', '库尔勒香梨 5斤', '箱', 3590, 'basket-fruit', 2, '香梨 梨', 'kelxl'],
    ['banana', '云南高山香蕉 3斤', '把', 1290, 'banana', 0, '香蕉', 'xj'],
    ['kiwi', '徐香猕猴桃 12枚', '盒', 2990, 'basket-fruit', 3, '猕猴桃 奇异果', 'mht'],
    ['strawberry', '丹东草莓 2斤', '盒', 5990, 'punnet', 0, '草莓', 'cm', 1200],
    ['grape', '阳光玫瑰葡萄 2斤', '盒', 3990, 'punnet', 1, '葡萄 阳光玫瑰 提子', 'ygmg'],
    ['pomelo', '平和红心蜜柚 2个', '对', 2590, 'basket-fruit', 4, '柚子 蜜柚', 'my'],
  ]),
  ...entries('vegetable', 'fresh', [
    ['cabbage', '本地上海青 2斤', '把', 690, 'leafy', 0, '青菜 上海青 小青菜', 'shq', 800],
    ['spinach', '有机菠菜 500克', '把', 590, 'leafy', 1, '菠菜', 'bc', 800],
    ['tomato', '沙瓤西红柿 3斤', '袋', 1290, 'basket-fruit', 5, '西红柿 番茄', 'xhs', 800],
    ['potato', '内蒙黄心土豆 5斤', '袋', 990, 'roots', 0, '土豆 洋芋', 'td', 800],
    ['carrot', '水果胡萝卜 2斤', '袋', 790, 'roots', 1, '胡萝卜', 'hlb', 800],
    ['sweet-potato', '烟薯25号红薯 5斤', '箱', 2490, 'roots', 2, '红薯 地瓜 烟薯', 'hs'],
    ['mushroom', '鲜香菇 500克', '盒', 990, 'mushroom', 0, '香菇 蘑菇', 'xg'],
    ['tofu', '盐卤老豆腐 2块', '盒', 690, 'carton', 3, '豆腐', 'df'],
  ]),
  ...entries('egg-milk', 'fresh', [
    ['eggs-30', '土鸡蛋 30枚', '板', 3990, 'eggs', 0, '鸡蛋 土鸡蛋', 'tjd'],
    ['duck-eggs', '高邮咸鸭蛋 10枚', '盒', 2290, 'eggs', 1, '咸鸭蛋 鸭蛋', 'xyd'],
    ['milk', '鲜牛奶 950毫升', '瓶', 1590, 'carton', 0, '牛奶 鲜奶', 'nn'],
    ['yogurt', '原味酸奶 12杯', '箱', 3690, 'carton', 1, '酸奶', 'sn'],
    ['cheese', '儿童奶酪棒 20支', '袋', 2990, 'carton', 2, '奶酪 奶酪棒', 'nlb'],
  ]),
  ...entries('meat-fish', 'fresh', [
    ['pork-ribs', '黑猪肋排 1斤', '份', 4590, 'meat', 0, '排骨 肋排', 'pg'],
    ['beef', '内蒙牛腱子 1斤', '份', 5290, 'meat', 1, '牛肉 牛腱子', 'nr'],
    ['chicken', '清远走地鸡 半只', '份', 3890, 'meat', 2, '鸡 走地鸡 鸡肉', 'zdj'],
    ['bass', '鲜活鲈鱼 1条', '条', 2990, 'fish', 0, '鲈鱼 鱼', 'ly'],
    ['shrimp', '青岛大虾 1斤', '盒', 4990, 'fish', 1, '虾 大虾', 'dx'],
    ['dumplings', '手工猪肉白菜水饺 500克', '袋', 1990, 'bag', 0, '水饺 饺子', 'sj'],
  ]),
  ...entries('grain-oil', 'other', [
    ['rice', '五常稻花香米 10斤', '袋', 6990, 'sack', 0, '大米 米 五常', 'dm', 800],
    ['flour', '河套雪花粉 10斤', '袋', 4290, 'sack', 1, '面粉', 'mf', 800],
    ['oil', '压榨花生油 5升', '桶', 12990, 'bottle', 0, '花生油 油', 'hsy', 600],
    ['soy-sauce', '零添加酱油 1升', '瓶', 1990, 'bottle', 1, '酱油', 'jy'],
    ['noodles', '手工挂面 4斤', '箱', 2390, 'sack', 2, '挂面 面条', 'gm'],
    ['honey', '秦岭土蜂蜜 500克', '瓶', 4990, 'jar', 0, '蜂蜜', 'fm', 1500],
  ]),
  ...entries('snack', 'other', [
    ['walnut', '新疆薄皮核桃 2斤', '袋', 3290, 'bag', 1, '核桃', 'ht', 1500],
    ['red-dates', '和田大枣 2斤', '袋', 2990, 'bag', 2, '红枣 大枣', 'dz', 1500],
    ['toast', '现烤牛奶吐司 1条', '条', 1590, 'bread', 0, '吐司 面包', 'ts'],
  ]),
  ...entries('household', 'other', [
    ['tissue', '竹浆抽纸 24包', '箱', 3990, 'box', 0, '抽纸 纸巾', 'cz', 600],
    ['detergent', '皂液洗衣液 3升', '瓶', 3290, 'bottle', 2, '洗衣液', 'xyy', 600],
    ['dish-soap', '食品级洗洁精 1.5升', '瓶', 1290, 'bottle', 3, '洗洁精', 'xjj', 600],
    ['roses', '昆明玫瑰 20枝', '束', 3990, 'flower', 0, '玫瑰 鲜花 花', 'mg', 1500],
  ]),
]
