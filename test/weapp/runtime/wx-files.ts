import { type Asked, answered, Refused } from './answer'
import { phone } from './phone'

const USER_FOLDER = 'http://usr'

let temporaryFiles = 0

/** Keeps bytes (or base64, or text) under a path, a new temporary one unless given. */
export function writeFile(path: string | undefined, data: unknown, kind: string, encoding?: string): string {
  const at = path ?? `http://tmp/${++temporaryFiles}.${kind.split('/')[1]}`
  phone.files.set(at, `data:${kind};base64,${toBase64(data, encoding)}`)
  return at
}

function toBase64(data: unknown, encoding?: string): string {
  if (data instanceof ArrayBuffer) return bytesToBase64(new Uint8Array(data))
  const text = String(data)
  return encoding === 'base64' ? text : bytesToBase64(new TextEncoder().encode(text))
}

function bytesToBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** What a browser can load for a path of the phone, of the package, or of the network. */
export function fileOf(path: string): string {
  const kept = phone.files.get(path)
  if (kept) return kept
  if (/^(data:|https?:)/.test(path)) return path
  return path.startsWith('/') ? path : `/${path}`
}

function kindOf(path: string): string {
  if (/\.jpe?g$/.test(path)) return 'image/jpeg'
  return /\.png$/.test(path) ? 'image/png' : 'text/plain'
}

function readFile({ filePath, encoding }: Asked) {
  const kept = phone.files.get(filePath)
  if (!kept) throw new Refused(`no such file or directory "${filePath}"`)
  const base64 = kept.slice(kept.indexOf(',') + 1)
  if (encoding === 'base64') return { data: base64 }
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return { data: encoding ? new TextDecoder().decode(bytes) : bytes.buffer }
}

const manager = {
  writeFile: answered('writeFile', ({ filePath, data, encoding }) => {
    writeFile(filePath, data, kindOf(filePath), encoding)
  }),
  writeFileSync: (path: string, data: unknown, encoding?: string) => {
    writeFile(path, data, kindOf(path), encoding)
  },
  readFile: answered('readFile', readFile),
  readFileSync: (filePath: string, encoding?: string) => readFile({ filePath, encoding }).data,
  access: answered('access', ({ path }) => {
    if (!phone.files.has(path)) throw new Refused(`no such file or directory ${path}`)
  }),
  unlink: answered('unlink', ({ filePath }) => {
    phone.files.delete(filePath)
  }),
}

export const files = {
  env: { USER_DATA_PATH: USER_FOLDER },
  getFileSystemManager: () => manager,
  saveImageToPhotosAlbum: answered('saveImageToPhotosAlbum', ({ filePath }) => {
    if (!phone.answers.albumAllowed) throw new Refused('auth deny')
    if (!phone.files.has(filePath)) throw new Refused('file not exists')
    phone.album.push(filePath)
  }),
  previewImage: answered('previewImage', ({ urls }) => {
    phone.shownPictures.push(...urls)
  }),
  showShareImageMenu: answered('showShareImageMenu', ({ path }) => {
    phone.shownPictures.push(path)
  }),
  getImageInfo: answered('getImageInfo', async ({ src }) => {
    const image = new Image()
    image.src = fileOf(src)
    await image.decode()
    return { width: image.naturalWidth, height: image.naturalHeight, path: src, type: 'png' }
  }),
}
