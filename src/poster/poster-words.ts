import { businessDay, formatTime } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import type { Fen } from '#domain/money'

export type PosterLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

interface PosterWords {
  joined(neighbours: number): string
  price: string
  from: string
  newcomerPrice(yuan: string): string
  scanDeal: string
  scanInvite: string
  pickup(place: string): string
  welcome(communityName: string): string
  members(count: number): string
  onSale: string
  coupon: string
  couponFrom(yuan: string): string
  couponAny: string
  newcomer: string
  scanNewcomer: string
  deals: string
  scanDeals: string
  when(time: string): string
  where(place: string): string
  scanEvent: string
  scanThanks: string
}

export const posterWords: Record<PosterLanguage, PosterWords> = {
  'zh-Hans': {
    joined: (neighbours) => `已有 ${neighbours} 位邻居参团`,
    price: '团购价',
    from: '起',
    newcomerPrice: (yuan) => `新人首单 ¥${yuan}`,
    scanDeal: '扫码识别，跟我一起团',
    scanInvite: '扫码识别，一起团好物',
    pickup: (place) => `自提点：${place}`,
    welcome: (communityName) => `欢迎加入\n${communityName}邻居团`,
    members: (count) => `${count} 位邻居在这里买菜`,
    onSale: '正在团',
    coupon: '新人优惠券',
    couponFrom: (yuan) => `首单满 ¥${yuan} 可用`,
    couponAny: '首单可用',
    newcomer: '新邻居见面礼',
    scanNewcomer: '扫码识别，领新人券',
    deals: '这几天一起团',
    scanDeals: '扫码识别，看看团什么',
    when: (time) => `时间：${time}`,
    where: (place) => `地点：${place}`,
    scanEvent: '扫码识别，看看详情',
    scanThanks: '扫码识别，常来逛逛',
  },
  'zh-Hant': {
    joined: (neighbours) => `已有 ${neighbours} 位鄰居參團`,
    price: '團購價',
    from: '起',
    newcomerPrice: (yuan) => `新人首單 ¥${yuan}`,
    scanDeal: '掃碼識別，跟我一起團',
    scanInvite: '掃碼識別，一起團好物',
    pickup: (place) => `自提點：${place}`,
    welcome: (communityName) => `歡迎加入\n${communityName}鄰居團`,
    members: (count) => `${count} 位鄰居在這裡買菜`,
    onSale: '正在團',
    coupon: '新人優惠券',
    couponFrom: (yuan) => `首單滿 ¥${yuan} 可用`,
    couponAny: '首單可用',
    newcomer: '新鄰居見面禮',
    scanNewcomer: '掃碼識別，領新人券',
    deals: '這幾天一起團',
    scanDeals: '掃碼識別，看看團什麼',
    when: (time) => `時間：${time}`,
    where: (place) => `地點：${place}`,
    scanEvent: '掃碼識別，看看詳情',
    scanThanks: '掃碼識別，常來逛逛',
  },
  en: {
    joined: (neighbours) => `${neighbours} ${neighbours === 1 ? 'neighbour has' : 'neighbours have'} ordered`,
    price: 'Group price',
    from: 'and up',
    newcomerPrice: (yuan) => `First order ¥${yuan}`,
    scanDeal: 'Scan to order',
    scanInvite: 'Scan to join',
    pickup: (place) => `Pick-up: ${place}`,
    welcome: (communityName) => `Welcome to\n${communityName}`,
    members: (count) => `${count} ${count === 1 ? 'neighbour shops' : 'neighbours shop'} here`,
    onSale: 'On sale now',
    coupon: 'Newcomer coupon',
    couponFrom: (yuan) => `First order from ¥${yuan}`,
    couponAny: 'On the first order',
    newcomer: 'A welcome for new neighbours',
    scanNewcomer: 'Scan for the coupon',
    deals: 'On sale these days',
    scanDeals: 'Scan to see them all',
    when: (time) => `When: ${time}`,
    where: (place) => `Where: ${place}`,
    scanEvent: 'Scan for details',
    scanThanks: 'Scan to come by again',
  },
}

/** A price as short as it can be written: 3990 → `39.9`, 4000 → `40`, 1995 → `19.95`. */
export function shortYuan(amount: Fen): string {
  return String(amount / 100)
}

/** The day by its date: "today" would be untrue on a poster seen tomorrow. */
export function closesWords(closesAt: Instant, language: PosterLanguage): string {
  const time = formatTime(closesAt, 'HH:mm')
  if (language === 'en') return `Order by ${formatTime(closesAt, 'D MMM')}, ${time}`
  return `${formatTime(closesAt, 'M月D日')} ${time} ${language === 'zh-Hans' ? '截单' : '截單'}`
}

export function pickupWords(from: Instant, until: Instant, language: PosterLanguage): string {
  const day = formatTime(from, language === 'en' ? 'D MMM' : 'M月D日')
  const hours = `${formatTime(from, 'HH:mm')}–${formatTime(until, 'HH:mm')}`
  if (businessDay(from) === businessDay(until)) return `${day} ${hours}`
  return `${day} ${formatTime(from, 'HH:mm')} – ${formatTime(until, language === 'en' ? 'D MMM HH:mm' : 'M月D日 HH:mm')}`
}
