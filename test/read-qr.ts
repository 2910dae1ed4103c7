import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const requireHere = createRequire(join(process.cwd(), 'package.json'))

/** Reads the QR code in a picture with a decoder the app does not use; undefined when there is none. */
export async function readQr(picture: Uint8Array): Promise<string | undefined> {
  return (await readQrs(picture))[0]
}

/** Every QR code in a picture. */
export async function readQrs(picture: Uint8Array): Promise<string[]> {
  const wasm = readFileSync(requireHere.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
  const codes = await readBarcodes(picture, { formats: ['QRCode'] })
  return codes.map((code) => code.text)
}
