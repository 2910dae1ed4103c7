import type { ProductCategory } from '#contract/product'
import type { Goods } from '#domain/commission'
import type { BasisPoints, Fen } from '#domain/money'
import { bp, fen } from '#domain/money'
import type { PictureName } from '../pictures/product-picture'

export interface CatalogueEntry {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly category: ProductCategory
  readonly goods: Goods
  readonly listFen: Fen
  readonly minFen: Fen
  readonly maxFen: Fen
  /** Null: the platform's default rate. */
  readonly commissionBp: BasisPoints | null
  readonly picture: PictureName
  /** What a leader may type to find it. */
  readonly aliases: readonly string[]
  /** First letters in pinyin, of the name and of common short names. */
  readonly initials: string
}

/** List price, and the range a deal's price may be in, all in fen. */
type Prices = readonly [listFen: number, minFen: number, maxFen: number]

const fresh = (category: ProductCategory) => shelf(category, 'fresh')
const other = (category: ProductCategory) => shelf(category, 'other')

const fruit = fresh('fruit')
const vegetable = fresh('vegetable')
const eggMilk = fresh('egg-milk')
const meatFish = fresh('meat-fish')
const grainOil = other('grain-oil')
const snack = other('snack')
const frozen = fresh('snack')
const household = other('household')
const flower = fresh('household')

// biome-ignore format: one product, one line
export const catalogue: readonly CatalogueEntry[] = [
  fruit('navel-orange', '赣南脐橙 10斤装', '箱', [5990, 3590, 5590], 1000, { kind: 'basket', variant: 'orange' }, ['橙子', '甜橙', '脐橙'], 'gnqc cz qc'),
  eggMilk('free-range-egg', '农家土鸡蛋 30枚', '板', [3980, 2680, 3780], 800, { kind: 'egg', variant: 'brown' }, ['鸡蛋', '土鸡蛋', '柴鸡蛋'], 'njtjd jd tjd'),
  eggMilk('fresh-milk', '鲜牛奶 950ml', '盒', [1890, 1290, 1790], null, { kind: 'dairy', variant: 'milk' }, ['牛奶', '鲜奶', '纯牛奶'], 'xnn nn'),
  fruit('strawberry', '丹东99草莓 2斤装', '盒', [4990, 3290, 4790], 1200, { kind: 'punnet', variant: 'strawberry' }, ['草莓', '红颜草莓'], 'dd99cm cm'),
  vegetable('pak-choi', '上海青 500g', '份', [690, 390, 650], 1200, { kind: 'vegetable', variant: 'pak-choi' }, ['青菜', '小青菜', '油菜'], 'shq qc'),
  grainOil('wuchang-rice', '五常稻花香大米 5kg', '袋', [6990, 4990, 6790], 600, { kind: 'grain', variant: 'rice' }, ['大米', '五常米', '米'], 'wcdhxdm dm wcm'),
  meatFish('pork-belly', '黑猪五花肉 500g', '份', [3590, 2590, 3390], 900, { kind: 'meat', variant: 'pork' }, ['五花肉', '猪肉'], 'hzwhr whr zr'),
  household('tissue', '原木抽纸 24包', '提', [3990, 2490, 3790], null, { kind: 'household', variant: 'tissue' }, ['抽纸', '纸巾', '面巾纸'], 'ymcz cz zj'),
  fruit('fuji-apple', '烟台红富士苹果 5斤', '箱', [3290, 1990, 3090], 1000, { kind: 'basket', variant: 'apple' }, ['苹果', '红富士'], 'ythfspg pg hfs'),
  vegetable('tomato', '普罗旺斯西红柿 3斤', '份', [1990, 1190, 1890], 1200, { kind: 'basket', variant: 'tomato' }, ['西红柿', '番茄', '沙瓤番茄'], 'plwsxhs xhs fq'),
  frozen('dumplings', '猪肉白菜水饺 1kg', '袋', [3290, 2190, 3090], 900, { kind: 'baked', variant: 'dumplings' }, ['饺子', '水饺', '速冻饺子'], 'zrbcsj sj jz'),
  grainOil('peanut-oil', '压榨花生油 5L', '桶', [12990, 9990, 12590], 500, { kind: 'grain', variant: 'oil' }, ['花生油', '食用油', '油'], 'yzhsy hsy syy'),
  fruit('banana', '海南香蕉 3斤', '份', [1590, 890, 1490], 1000, { kind: 'fruit', variant: 'banana' }, ['香蕉'], 'hnxj xj'),
  vegetable('potato', '云南黄心小土豆 5斤', '袋', [1690, 990, 1590], 1200, { kind: 'basket', variant: 'potato' }, ['土豆', '马铃薯', '洋芋'], 'ynhxxtd td mls'),
  eggMilk('yogurt', '原味酸奶 12杯', '箱', [4290, 2890, 3990], null, { kind: 'dairy', variant: 'yogurt' }, ['酸奶'], 'ywsn sn'),
  meatFish('shrimp', '鲜活基围虾 500g', '份', [4990, 3590, 4790], 900, { kind: 'meat', variant: 'shrimp' }, ['虾', '大虾', '基围虾'], 'xhjwx jwx dx'),
  snack('daily-nuts', '每日坚果 30包', '盒', [8990, 5990, 8590], 1200, { kind: 'snack', variant: 'nuts' }, ['坚果', '混合坚果'], 'mrjg jg'),
  fruit('blueberry', '云南蓝莓 125g×4盒', '组', [5590, 3590, 5290], 1200, { kind: 'punnet', variant: 'blueberry' }, ['蓝莓'], 'ynlm lm'),
  vegetable('cucumber', '水果黄瓜 2斤', '份', [1490, 890, 1390], 1200, { kind: 'vegetable', variant: 'cucumber' }, ['黄瓜', '小黄瓜'], 'sghg hg'),
  household('detergent', '薰衣草洗衣液 3kg', '瓶', [3990, 2590, 3790], null, { kind: 'household', variant: 'detergent' }, ['洗衣液', '洗衣'], 'xycxyy xyy'),
  fruit('kiwi', '周至猕猴桃 12枚', '盒', [3990, 2490, 3790], 1000, { kind: 'basket', variant: 'kiwi' }, ['猕猴桃', '奇异果'], 'zzmht mht qyg'),
  vegetable('corn', '云南水果玉米 6根', '份', [2590, 1590, 2390], 1200, { kind: 'vegetable', variant: 'corn' }, ['玉米', '甜玉米'], 'ynsgym ym'),
  meatFish('drumstick', '鲜鸡琵琶腿 1kg', '份', [2990, 1990, 2790], 900, { kind: 'meat', variant: 'drumstick' }, ['鸡腿', '鸡肉', '琵琶腿'], 'xjppt jt ppt'),
  vegetable('tofu', '石磨老豆腐 400g×2', '份', [1290, 790, 1190], 1000, { kind: 'dairy', variant: 'tofu' }, ['豆腐', '老豆腐'], 'smldf df ldf'),
  grainOil('noodles', '手工空心挂面 1kg', '把', [1990, 1290, 1890], 800, { kind: 'grain', variant: 'noodles' }, ['挂面', '面条'], 'sgkxgm gm mt'),
  snack('toast', '全麦吐司 400g', '袋', [1590, 990, 1490], 1000, { kind: 'baked', variant: 'toast' }, ['面包', '吐司', '全麦面包'], 'qmts mb ts'),
  fruit('grape', '阳光玫瑰葡萄 2斤', '串', [4590, 2790, 4390], 1200, { kind: 'fruit', variant: 'grape' }, ['葡萄', '青提', '晴王'], 'ygmgpt pt qt'),
  vegetable('broccoli', '西兰花 2颗', '份', [1590, 890, 1490], 1200, { kind: 'vegetable', variant: 'broccoli' }, ['西兰花', '花菜'], 'xlh hc'),
  meatFish('croaker', '舟山小黄鱼 2条', '份', [3990, 2690, 3790], 900, { kind: 'meat', variant: 'croaker' }, ['黄鱼', '鱼', '小黄鱼'], 'zsxhy hy xhy'),
  snack('honey', '洋槐蜂蜜 500g', '瓶', [5990, 3990, 5690], 1200, { kind: 'snack', variant: 'honey' }, ['蜂蜜', '槐花蜜'], 'yhfm fm'),
  fruit('watermelon', '麒麟西瓜 约8斤', '个', [3590, 2190, 3390], 800, { kind: 'fruit', variant: 'watermelon' }, ['西瓜', '麒麟瓜'], 'qlxg xg'),
  vegetable('shiitake', '鲜香菇 500g', '份', [1690, 990, 1590], 1200, { kind: 'vegetable', variant: 'shiitake' }, ['香菇', '蘑菇', '菌菇'], 'xxg xg mg'),
  meatFish('beef', '原切牛腱子 500g', '份', [5990, 4390, 5690], 800, { kind: 'meat', variant: 'beef' }, ['牛肉', '牛腱'], 'yqnjz nr njz'),
  frozen('buns', '手工鲜肉包 12只', '袋', [2690, 1790, 2490], 1000, { kind: 'baked', variant: 'buns' }, ['包子', '肉包'], 'sgxrb bz rb'),
  grainOil('millet', '陕北黄小米 2.5kg', '袋', [3990, 2490, 3790], 800, { kind: 'grain', variant: 'millet' }, ['小米', '黄小米'], 'sbhxm xm'),
  snack('crisps', '原切薯片 6包', '箱', [2990, 1890, 2790], 1200, { kind: 'snack', variant: 'crisps' }, ['薯片', '零食'], 'yqsp sp'),
  grainOil('soy-sauce', '零添加酱油 1L', '瓶', [2290, 1490, 2190], 800, { kind: 'grain', variant: 'soy-sauce' }, ['酱油', '生抽'], 'ltjjy jy sc'),
  vegetable('carrot', '沙地胡萝卜 5斤', '袋', [1490, 890, 1390], 1200, { kind: 'vegetable', variant: 'carrot' }, ['胡萝卜', '红萝卜'], 'sdhlb hlb'),
  snack('tea', '明前龙井茶 100g', '罐', [12800, 8800, 12300], 1500, { kind: 'snack', variant: 'tea' }, ['茶叶', '龙井', '绿茶'], 'mqljc cy lj'),
  flower('carnation', '康乃馨花束 10支', '束', [3990, 2590, 3790], 1500, { kind: 'household', variant: 'flowers' }, ['鲜花', '花', '康乃馨'], 'knxhs xh knx'),
]

function shelf(category: ProductCategory, goods: Goods) {
  return (
    key: string,
    name: string,
    unit: string,
    [listFen, minFen, maxFen]: Prices,
    commissionBp: number | null,
    picture: PictureName,
    aliases: readonly string[],
    initials: string,
  ): CatalogueEntry => ({
    key,
    name,
    unit,
    category,
    goods,
    listFen: fen(listFen),
    minFen: fen(minFen),
    maxFen: fen(maxFen),
    commissionBp: commissionBp === null ? null : bp(commissionBp),
    picture,
    aliases,
    initials,
  })
}
