import jsQR from 'jsqr'
import type { QrLevel } from './qr-matrix'
import { qrMatrix } from './qr-matrix'

const LINK_OF_42 = 'https://lintuan.example.com/s/Ab3dEf6hIj9k'

function decoded(rows: readonly (readonly boolean[])[]): string | undefined {
  const module = 4
  const quiet = 4
  const side = (rows.length + 2 * quiet) * module
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = rows[Math.floor(y / module) - quiet]?.[Math.floor(x / module) - quiet]
      if (isDark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(pixels, side, side)?.data
}

describe('qrMatrix', () => {
  it('draws 42 bytes at level M as version 3: 29 modules a side', () => {
    expect(LINK_OF_42).toHaveLength(42)
    const rows = qrMatrix(LINK_OF_42)
    expect(rows).toHaveLength(29)
    expect(rows.every((row) => row.length === 29)).toBe(true)
  })

  it('refuses 43 bytes: a finer code would not be read from a chat', () => {
    expect(() => qrMatrix(`${LINK_OF_42}x`)).toThrow('1 to 42 bytes, got 43')
  })

  it('refuses an empty text', () => {
    expect(() => qrMatrix('')).toThrow('got 0')
  })

  it.each([
    ['a link of 42 bytes', LINK_OF_42, 'M'],
    ['a short link with more repair', 'https://a.cn/s/x', 'H'],
    ['a pick-up code', '48213907', 'Q'],
    ['Chinese text as UTF-8', '阳光花园', 'M'],
  ] as readonly [string, string, QrLevel][])('carries %s, read back by a decoder', (_, text, level) => {
    expect(decoded(qrMatrix(text, level))).toBe(text)
  })

  it('needs no TextEncoder, which some WeChat phones lack', () => {
    const kept = globalThis.TextEncoder
    Reflect.deleteProperty(globalThis, 'TextEncoder')
    try {
      expect(decoded(qrMatrix(LINK_OF_42))).toBe(LINK_OF_42)
    } finally {
      globalThis.TextEncoder = kept
    }
  })
})
