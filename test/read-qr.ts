import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Reads the QR code in a picture with a decoder the app does not use; undefined when there is none. */
export async function readQr(picture: Uint8Array): Promise<string | undefined> {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
  const [code] = await readBarcodes(picture, { formats: ['QRCode'] })
  return code?.text
}
