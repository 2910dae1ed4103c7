import { create } from 'qrcode/lib/core/qrcode.js'
import { invariant } from '#domain/invariant'

export type QrLevel = 'L' | 'M' | 'Q' | 'H'

/** Modules on a side of every code we draw: one size, so that a poster can be checked for legibility beforehand. */
export const QR_MODULES = 29

const QR_VERSION = 3

/** Bytes a code of version 3 holds, by how much of it may be lost. */
const capacityBytes: Record<QrLevel, number> = { L: 53, M: 42, Q: 32, H: 24 }

/** Rows of modules, true is dark, without quiet zone. A longer text would need a finer code than a poster can carry. */
export function qrMatrix(text: string, level: QrLevel = 'M'): boolean[][] {
  const bytes = utf8Bytes(text)
  invariant(
    bytes.length > 0 && bytes.length <= capacityBytes[level],
    `a code at level ${level} holds 1 to ${capacityBytes[level]} bytes, got ${bytes.length}`,
  )
  const { modules } = create([{ data: bytes, mode: 'byte' }], {
    version: QR_VERSION,
    errorCorrectionLevel: level,
  })
  invariant(modules.size === QR_MODULES, `version 3 has ${QR_MODULES} modules, got ${modules.size}`)
  return Array.from({ length: QR_MODULES }, (_, y) =>
    Array.from({ length: QR_MODULES }, (__, x) => modules.data[y * QR_MODULES + x] === 1),
  )
}

/** By hand: some WeChat phones have no `TextEncoder`. */
function utf8Bytes(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0))
}
