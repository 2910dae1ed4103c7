import { readFileSync } from 'node:fs'
import { GlobalFonts } from '@napi-rs/canvas'

/** Debian's package fonts-noto-cjk: one file for each weight, five languages in each. */
const NOTO_FILES = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc',
]

const FAMILY = 'Poster Sans SC'
const SYSTEM_FAMILIES = '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** In a font collection: the count of faces at byte 8, then four bytes of offset for each. */
const FIRST_OFFSET_AT = 12
const SC_FACE = 2

const registered = new Set<string>()

/** The families to draw posters with; says what is missing and draws in a system font then. */
export function posterFonts(warn: (problem: string) => void, files: readonly string[] = NOTO_FILES): string {
  const missing = files.filter((file) => !register(file))
  if (missing.length === 0) return `"${FAMILY}", ${SYSTEM_FAMILIES}`
  warn(`poster font missing, drawn in a system font: ${missing.join(', ')}`)
  return SYSTEM_FAMILIES
}

function register(file: string): boolean {
  if (registered.has(file)) return true
  try {
    const isRegistered = GlobalFonts.register(simplifiedFirst(readFileSync(file)), FAMILY) !== null
    if (isRegistered) registered.add(file)
    return isRegistered
  } catch {
    return false
  }
}

/** Only the first face of a collection is seen, and that is the Japanese one: 直 and 骨 would look foreign. */
function simplifiedFirst(collection: Buffer): Buffer {
  const isCollection = collection.toString('latin1', 0, 4) === 'ttcf' && collection.readUInt32BE(8) > SC_FACE
  if (isCollection)
    collection.writeUInt32BE(collection.readUInt32BE(FIRST_OFFSET_AT + 4 * SC_FACE), FIRST_OFFSET_AT)
  return collection
}
