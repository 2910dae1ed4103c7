import type { NamedGood } from './chain-goods'
import type { ChainMark } from './chain-marks'
import { tokensOf } from './chain-tokens'

export interface WithoutNotes {
  readonly text: string
  readonly notes: readonly string[]
  readonly marks: readonly ChainMark[]
}

const CANCEL = /取消|不要了|不接了|不订了|不定了|不买了|作废|退掉|退单|退了|撤销|撤回|划掉|删掉|不参加/u
const WHOLE_CANCEL =
  /^(?:已|我|请|帮我|麻烦)?(?:取消|不要了|不接了|不订了|不定了|不买了|作废|退掉|退单|退了|撤销|撤回|划掉|删掉|不参加)(?:了|吧|哈|订单|接龙|谢谢|[。!.])*$/u
const EDIT = /^(?:已?改(?:了|过|动)?|已?修改|更新|更正|重新接|改单|以此为准|改数量)$/u
const CHANGED_TO = /(?:改为|改成|更正为|改:|改要)/gu
const BRACKETS = /\(([^()]{0,200})\)|\[([^[\]]{0,200})\]/gu
const REMARK = /(?:^|[\s,;])(?:备注|注|留言|ps|PS)\s?:\s?(.*)$/u
const PHONE =
  /(?<!\d)(?:\+?86-?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|尾号\s?:?\s?\d{4}|(?:手机|电话)号?\s?:?/gu
const MONEY = /[¥$]\s?\d+(?:\.\d+)?(?:元|块)?|(?:共|合计|一共|总共|已付|付)?\s?\d+(?:\.\d+)?\s?(?:元|块钱)/gu
const CANCEL_WORDS = new RegExp(`(?:已|我|请)?(?:${CANCEL.source})了?`, 'u')
const NAMED = /[\uE000-\uF8FF]/
/** What opens a line may be a name though it sounds like talk (甜甜). */
const LONGEST_FIRST_NAME = 4
const HOURS = /\d{1,2}(?:点(?:半|\d{1,2}分?)?|:\d{2})/u
const TALK =
  /谢|取|拿货|来拿|送|放|不要|不用|别|请|上午|下午|中午|晚上|晚点|明早|周[一二三四五六日末天]|星期|礼拜|今天|明天|后天|帮忙|帮带|微信|支付|付款|已付|已转|转账|家里|门口|门卫|楼下|新鲜|大一?点|小一?点|挑|电话|尾号|哈哈|好的|收到|接龙|团长|老公|老婆|女儿|儿子|妈妈|香菜|不辣|少辣|熟|甜/u

/** Takes what brackets, slashes and 备注: set apart, and reads from it whether the line was edited or cancelled. */
export function takeNotes(line: string, goods: readonly NamedGood[]): WithoutNotes {
  const taken = collector()
  let text = line.replace(CHANGED_TO, () => {
    taken.marks.add('edited')
    return ' '
  })
  text = text.replace(BRACKETS, (_, round: string | undefined, square: string | undefined) => {
    const inner = round ?? square ?? ''
    return isQuantity(inner) || isPlace(inner) ? ` ${inner} ` : taken.keep(inner)
  })
  text = text.replace(REMARK, (_, remark: string) => taken.keep(remark))
  text = text.replace(PHONE, (phone) => (/\d/.test(phone) ? taken.keep(phone) : ' '))
  text = cutSlash(text, goods, taken.keep)
  return { text, notes: taken.notes, marks: [...taken.marks] }
}

/** Takes phones, prices and talk out of what is left when name and room are known. */
export function takeTalk(line: string, goods: readonly NamedGood[], nameKnown: boolean): WithoutNotes {
  const taken = collector()
  const text = line.replace(MONEY, taken.keep)
  return { text: cutTalk(text, goods, taken, nameKnown), notes: taken.notes, marks: [...taken.marks] }
}

function collector() {
  const notes: string[] = []
  const marks = new Set<ChainMark>()
  const keep = (note: string) => {
    const bare = note.replace(/^[\s,、。;:/]+|[\s,、;:/]+$/g, '')
    if (EDIT.test(bare)) marks.add('edited')
    else if (WHOLE_CANCEL.test(bare)) marks.add('cancelled')
    else if (bare) notes.push(bare)
    return ' '
  }
  return { notes, marks, keep }
}

/** (2) and (两份) are quantities in brackets. */
function isQuantity(text: string): boolean {
  const tokens = tokensOf(text.trim(), [])
  return (
    tokens.length > 0 &&
    tokens.length <= 2 &&
    tokens.every(({ kind }) => kind === 'number' || kind === 'each')
  )
}

function isPlace(text: string): boolean {
  return /^\s*[\dA-Za-z一二三四五六七八九十]{1,3}\s?(?:[-#]|号楼|栋|幢|座|楼|单元)[\s\d\-A-Za-z一二三四五六七八九十栋幢座单元室号楼#]*$/u.test(
    text,
  )
}

/** Behind a slash stands a note, unless goods stand there, or the numbers of a room. */
function cutSlash(text: string, goods: readonly NamedGood[], keep: (note: string) => string): string {
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) continue
    const rest = text.slice(at + 1)
    if (isGoods(rest, goods) || (NAMED.test(rest) && !NAMED.test(text.slice(0, at)))) continue
    return `${text.slice(0, at)}${keep(rest)}`
  }
  return text
}

function isGoods(text: string, goods: readonly NamedGood[]): boolean {
  const [first, second] = tokensOf(text.trim(), goods)
  if (first?.kind === 'thing')
    return second === undefined || second.kind === 'number' || second.kind === 'break'
  return first?.kind === 'number' && second?.kind === 'thing'
}

/** A stretch between spaces or commas that names no goods and speaks of something else is a note. */
function cutTalk(
  text: string,
  goods: readonly NamedGood[],
  { keep, marks }: ReturnType<typeof collector>,
  nameKnown: boolean,
): string {
  const stretches = text.split(/(\s+|[,、。;!]+)/)
  const ordered = stretches.filter((stretch) => NAMED.test(stretch) && !CANCEL.test(stretch)).length
  let nameLeft = nameKnown
  const cut = stretches.map((stretch) => {
    const named = NAMED.test(stretch)
    if (CANCEL.test(stretch)) {
      if (named && ordered > 0) {
        marks.add('part-cancelled')
        return keep(stretch)
      }
      marks.add('cancelled')
      return stretch.replace(CANCEL_WORDS, ' ')
    }
    if (EDIT.test(stretch)) return keep(stretch)
    if (named || stretch.trim() === '') return stretch
    const talk = HOURS.test(stretch) || (TALK.test(stretch) && !hasCount(stretch, goods))
    const first = !nameLeft
    nameLeft = true
    return talk && !(first && stretch.length <= LONGEST_FIRST_NAME) ? keep(stretch) : stretch
  })
  return cut.join('')
}

function hasCount(text: string, goods: readonly NamedGood[]): boolean {
  return tokensOf(text, goods).some((token) => token.kind === 'number' && token.measure !== '')
}
