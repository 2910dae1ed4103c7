/** The core alone is bundled: no canvas, no SVG, no PNG of the package. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    segments: readonly { data: Uint8Array; mode: 'byte' }[],
    options: { version: number; errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { version: number; modules: { size: number; data: Uint8Array } }
}
