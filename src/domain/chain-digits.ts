/** D5: digits as people type them, turned into one form before anything is read. */

const KEYCAPS = /(?:[0-9]\uFE0F?\u20E3)+/gu
const LEADING_KEYCAPS = /^\s*((?:[0-9]\uFE0F?\u20E3)+)/u
const LEADING_CIRCLE = /^\s*([①-⑳⑴-⒇㉑-㉟㊱-㊿❶-❿⓫-⓴➀-➓🔟])/u
/** Circled digits Unicode does not fold into plain ones: first of the row, last of it, value of the first. */
const DINGBAT_ROWS = [
  ['❶', '❿', 1],
  ['⓫', '⓴', 11],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
] as const
const DINGBATS = /[❶-❿⓫-⓴➀-➓]/gu
const DASHES = /[‐‑‒–—―−﹣ー]/g
const INVISIBLE = /[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uE000-\uF8FF\u00AD]/g
const JOINERS = /[\u200D\uFE00-\uFE0F\u20E3]|[\u{1F3FB}-\u{1F3FF}]/gu
const PICTURES = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]/gu
const CHAT_FACES =
  /\[(?:微笑|强|強|玫瑰|抱拳|爱心|愛心|呲牙|合十|谢谢|謝謝|可爱|可愛|握手|OK|ok|笑脸|鼓掌|胜利|庆祝|太阳|偷笑|捂脸|憨笑|机智)\]/g

/**
 * One line in half-width digits and punctuation, without emoji (but those in `keep`) and invisible characters.
 * A circled or keycap number that opens the line becomes its list number.
 */
export function plainLine(line: string, keep: ReadonlySet<string>): string {
  return line
    .replace(LEADING_KEYCAPS, (_, caps: string) => `${digitsOf(caps)}. `)
    .replace(LEADING_CIRCLE, (_, circle: string) => `${circleValue(circle)}. `)
    .replace(KEYCAPS, digitsOf)
    .replace(/🔟/gu, '10')
    .replace(/➕/g, '+')
    .replace(/✖|✕/g, '×')
    .replace(DINGBATS, (circle) => String(circleValue(circle)))
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(CHAT_FACES, ' ')
    .replace(PICTURES, (picture) => (keep.has(picture) ? picture : ' '))
    .replace(JOINERS, '')
    .replace(/[\u0335\u0336]/g, '')
    .replace(/[【「『]/g, '[')
    .replace(/[】」』]/g, ']')
    .replace(/[\t\u00A0\u3000]/g, ' ')
    .trim()
}

/** The emoji a text holds. */
export function picturesIn(text: string): string[] {
  return text.match(PICTURES) ?? []
}

const CHINESE: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  俩: 2,
  貳: 2,
  贰: 2,
  兩: 2,
  三: 3,
  叁: 3,
  仨: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}

/** A character class of Chinese numerals, for use inside a pattern. */
export const CHINESE_NUMERALS = '一壹二两俩貳贰兩三叁仨四肆五伍六陆七柒八捌九玖十拾'

/** 一 to 九十九; undefined for what is no number, such as 三三. */
export function chineseNumber(text: string): number | undefined {
  const parts = /^(.?)[十拾](.?)$/u.exec(text)
  if (!parts) return text.length === 1 ? CHINESE[text] : undefined
  const tens = parts[1] ? CHINESE[parts[1]] : 1
  const ones = parts[2] ? CHINESE[parts[2]] : 0
  return tens === undefined || ones === undefined ? undefined : tens * 10 + ones
}

/** Arabic or Chinese numerals, whole. */
export function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text)
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '')
}

function circleValue(circle: string): number {
  if (circle === '🔟') return 10
  const row = DINGBAT_ROWS.find(([first, last]) => circle >= first && circle <= last)
  return row
    ? circle.charCodeAt(0) - row[0].charCodeAt(0) + row[2]
    : Number(digitsOf(circle.normalize('NFKC')))
}
