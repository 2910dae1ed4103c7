import { createCanvas, loadImage } from '@napi-rs/canvas'
import { fileTypeFromBuffer } from 'file-type/core'
import { imageSize } from 'image-size'
import { MAX_PICTURE_BYTES } from '#contract/after-sale'
import type { Outcome } from '#contract/refusal'
import { done, refused } from '#contract/refusal'

const MAX_MEGAPIXELS = 40
const LONGEST_SIDE = 1_600
const JPEG_QUALITY = 82

const KINDS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

type PictureRefusal = 'picture-too-large' | 'picture-unreadable' | 'picture-kind-unknown'

/** Decoding takes four bytes a pixel, so pictures are taken one after another. */
let lastOne: Promise<unknown> = Promise.resolve()

/**
 * A stranger's file as a JPEG of our own making, at most 1,600 pixels a side: whatever else it carried (place,
 * camera, scripts behind the pixels) is gone. What it is and how large is read from its first bytes, before
 * anything is decoded.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Outcome<Uint8Array, PictureRefusal>> {
  if (bytes.length > MAX_PICTURE_BYTES) return tooLarge()
  const kind = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!kind || !KINDS.has(kind.mime)) return refused('picture-kind-unknown')
  const size = sizeOf(bytes)
  if (!size || size.width < 1 || size.height < 1) return refused('picture-unreadable')
  if (size.width * size.height > MAX_MEGAPIXELS * 1_000_000) return tooLarge()
  const drawn = lastOne.then(() => redraw(bytes))
  lastOne = drawn
  const jpeg = await drawn
  return jpeg ? done(jpeg) : refused('picture-unreadable')
}

function tooLarge() {
  return refused('picture-too-large', {
    megabytes: MAX_PICTURE_BYTES / 1024 / 1024,
    megapixels: MAX_MEGAPIXELS,
  })
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

/** Undefined when the pixels cannot be read after all. */
async function redraw(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const image = await loadImage(bytes)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
    const width = Math.max(1, Math.round(image.width * scale))
    const height = Math.max(1, Math.round(image.height * scale))
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    return await canvas.encode('jpeg', JPEG_QUALITY)
  } catch {
    return undefined
  }
}
