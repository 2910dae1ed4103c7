import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DEFLATED = 8

/** The parts of a zip file as text, read by its directory as any program does. */
export function unzip(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes)
  let end = zip.length - 22
  while (end > 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--
  const parts: Record<string, string> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [packedBytes, nameBytes, moreBytes, noteBytes] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameBytes)
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + packedBytes)
    parts[name] = (zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed).toString()
    at += 46 + nameBytes + moreBytes + noteBytes
  }
  return parts
}
