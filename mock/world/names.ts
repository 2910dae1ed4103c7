import type { Random } from './random'

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶']
const given = [
  '小满',
  '建国',
  '丽华',
  '秀英',
  '志强',
  '敏',
  '静',
  '伟',
  '芳',
  '军',
  '洋',
  '艳',
  '杰',
  '涛',
  '霞',
  '平',
  '桂兰',
  '玉梅',
  '晓彤',
  '子涵',
  '雨桐',
  '浩然',
  '佳怡',
  '欣妍',
  '明辉',
  '海燕',
  '春梅',
  '国栋',
  '美玲',
  '文静',
  '思远',
  '雪莲',
  '家豪',
  '婷婷',
  '振华',
  '月娥',
  '立新',
  '淑珍',
  '一帆',
  '可欣',
]

export function personName(random: Random): string {
  return random.pick(surnames) + random.pick(given)
}

export function unitLabel(random: Random): string {
  return `${random.whole(1, 18)}-${random.whole(1, 26)}${String(random.whole(1, 4)).padStart(2, '0')}`
}

export function maskedPhone(random: Random): string {
  return `1${random.pick(['38', '39', '50', '58', '77', '86', '88', '99'])}****${String(random.whole(0, 9999)).padStart(4, '0')}`
}

/** Thirty communities; each leader has one and its pick-up point. */
export const communities = [
  { name: '阳光花园', point: '小满便利店', address: '阳光花园 3 号门东侧', hours: '17:00–21:00' },
  { name: '翠湖苑', point: '翠湖苑物业服务中心', address: '翠湖苑 1 栋大堂', hours: '16:30–20:30' },
  { name: '锦绣城', point: '锦绣水果店', address: '锦绣城北门商铺 12 号', hours: '09:00–21:30' },
  { name: '春申家园', point: '陈姐生活馆', address: '春申家园 5 栋架空层', hours: '17:30–20:30' },
  { name: '和平里', point: '和平里社区活动室', address: '和平里二区 8 号楼旁', hours: '16:00–19:00' },
  { name: '梧桐公馆', point: '梧桐公馆驿站', address: '梧桐公馆南门', hours: '10:00–21:00' },
  { name: '金桂小区', point: '金桂早点铺', address: '金桂小区西门', hours: '06:30–20:00' },
  { name: '书香名邸', point: '书香名邸阅览角', address: '书香名邸 2 栋一楼', hours: '15:30–19:30' },
  { name: '江南春晓', point: '春晓母婴店', address: '江南春晓商铺 7 号', hours: '09:30–21:00' },
  { name: '东方明珠苑', point: '明珠洗衣店', address: '东方明珠苑东门', hours: '09:00–20:30' },
  { name: '兰亭水岸', point: '兰亭会所前台', address: '兰亭水岸会所', hours: '14:00–21:00' },
  { name: '星河湾', point: '星河湾快递柜旁', address: '星河湾 6 栋', hours: '17:00–21:30' },
  { name: '枫林绿洲', point: '枫林五金店', address: '枫林绿洲北门', hours: '08:00–20:00' },
  { name: '玉兰广场', point: '玉兰药房', address: '玉兰广场 B 座一楼', hours: '08:30–21:30' },
  { name: '学府一号', point: '学府文具店', address: '学府一号校门对面', hours: '07:30–20:30' },
  { name: '紫薇园', point: '紫薇园门卫室', address: '紫薇园正门', hours: '16:00–22:00' },
  { name: '长风新村', point: '长风粮油店', address: '长风新村 21 号', hours: '07:00–20:00' },
  { name: '海棠公社', point: '海棠咖啡', address: '海棠公社 A 区', hours: '09:00–21:00' },
  { name: '云山雅筑', point: '云山驿站', address: '云山雅筑 3 期', hours: '10:00–21:00' },
  { name: '银杏里', point: '银杏裁缝铺', address: '银杏里 18 号', hours: '09:00–19:30' },
  { name: '龙湖天街', point: '天街花店', address: '龙湖天街 2 栋', hours: '09:30–21:30' },
  { name: '新华坊', point: '新华坊菜站', address: '新华坊东口', hours: '06:30–19:30' },
  { name: '望江楼', point: '望江茶馆', address: '望江楼 1 层', hours: '10:00–22:00' },
  { name: '白云社区', point: '白云养老驿站', address: '白云社区中心', hours: '08:30–18:30' },
  { name: '桃源居', point: '桃源宠物店', address: '桃源居 9 栋', hours: '10:00–20:30' },
  { name: '香樟苑', point: '香樟烘焙', address: '香樟苑南门', hours: '08:00–20:30' },
  { name: '百合花城', point: '百合水站', address: '百合花城 4 期', hours: '08:00–20:00' },
  { name: '青年公寓', point: '青年公寓前台', address: '青年公寓 A 座', hours: '18:00–22:30' },
  { name: '滨江一品', point: '滨江会员店', address: '滨江一品商业街', hours: '09:00–21:30' },
  { name: '幸福里', point: '幸福里幼儿园旁', address: '幸福里 1 号', hours: '16:00–19:00' },
] as const
