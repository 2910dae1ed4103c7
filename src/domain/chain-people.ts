import { type ChainMark, inOrder } from './chain-marks'
import type { ChainRoom } from './chain-room'

/** What tells two lines of one person: the name, and rooms that do not contradict each other. */
export interface PersonLine {
  readonly name: string
  readonly room?: ChainRoom
  readonly listNumber?: number
  readonly marks: readonly ChainMark[]
}

/**
 * Marks who stands in the chain more than once. The same number again, or （改）, replaces the earlier line; 取消 cancels
 * the earlier ones; else all of them are kept and marked.
 */
export function markPeople<T extends PersonLine>(lines: readonly T[]): T[] {
  const marks = lines.map((line) => new Set(line.marks))
  const byName = new Map<string, number[]>()
  const byRoom = new Map<string, number[]>()
  const byNumber = new Map<number, number>()
  lines.forEach((line, at) => {
    const key = personKey(line.name)
    const earlier = (key ? byName.get(key) : nameless(line, byRoom, byNumber)) ?? []
    const same = earlier.filter((before) => agree(lines[before], line, key))
    const cancelled = line.marks.includes('cancelled')
    for (const before of same) relate(lines[before], line, marks[before], marks[at], cancelled)
    if (key) byName.set(key, [...(earlier.length < MOST_LINES_OF_ONE ? earlier : earlier.slice(1)), at])
    if (line.room)
      byRoom.set(line.room.label, [...(byRoom.get(line.room.label) ?? []).slice(-MOST_LINES_OF_ONE), at])
    if (line.listNumber !== undefined && line.name) byNumber.set(line.listNumber, at)
  })
  return lines.map((line, at) => ({ ...line, marks: inOrder(marks[at] ?? line.marks) }))
}

/** A person in more lines than this is compared with the latest of them. */
const MOST_LINES_OF_ONE = 20

function personKey(name: string): string {
  return name.toLowerCase().replace(/[\s·.]/g, '')
}

/** "3. 取消" is said by whoever stands at 3; "2-301 取消" by who lives there. */
function nameless(
  line: PersonLine,
  byRoom: ReadonlyMap<string, number[]>,
  byNumber: ReadonlyMap<number, number>,
): number[] {
  const gone = line.marks.includes('cancelled') || line.marks.includes('edited')
  const numbered = gone && line.listNumber !== undefined ? byNumber.get(line.listNumber) : undefined
  if (numbered !== undefined) return [numbered]
  return (line.room && byRoom.get(line.room.label)) ?? []
}

function agree(before: PersonLine | undefined, line: PersonLine, key: string): boolean {
  if (!before) return false
  if (before.room && line.room && before.room.label !== line.room.label) return false
  return key === '' || personKey(before.name) === key
}

function relate(
  before: PersonLine | undefined,
  line: PersonLine,
  beforeMarks: Set<ChainMark> | undefined,
  lineMarks: Set<ChainMark> | undefined,
  cancelled: boolean,
): void {
  if (!before || !beforeMarks || !lineMarks || beforeMarks.has('replaced') || beforeMarks.has('cancelled'))
    return
  const sameNumber = line.listNumber !== undefined && line.listNumber === before.listNumber
  if (cancelled) beforeMarks.add('cancelled')
  else if (sameNumber || line.marks.includes('edited')) beforeMarks.add('replaced')
  else {
    beforeMarks.add('duplicate-person')
    lineMarks.add('duplicate-person')
  }
}
