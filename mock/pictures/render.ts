import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { catalogue } from '../world/catalogue'
import { drawAvatar } from './draw-avatar'
import { productPicture } from './product-picture'

/** Pixels of a side. */
const PICTURE = 600
const THUMB = 240

const JPEG_QUALITY = 88
const AVATARS = 30

/**
 * Writes `product-1.jpg` … in the order of the catalogue, each with `product-1-thumb.jpg`, and `avatar-1.jpg` ….
 * A picture that is there already stays.
 */
export async function renderPictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, entry] of catalogue.entries()) {
    const name = join(folder, `product-${index + 1}`)
    if (await isThere(`${name}-thumb.jpg`)) continue
    const svg = productPicture(entry.picture)
    await writeFile(`${name}.jpg`, await jpegOf(svg, PICTURE))
    await writeFile(`${name}-thumb.jpg`, await jpegOf(svg, THUMB))
  }
  for (let index = 0; index < AVATARS; index++) {
    const file = join(folder, `avatar-${index + 1}.jpg`)
    if (!(await isThere(file))) await writeFile(file, await jpegOf(drawAvatar(index), THUMB))
  }
}

/** `side` in pixels of the square picture. */
export async function jpegOf(svg: string, side: number): Promise<Buffer> {
  const canvas = createCanvas(side, side)
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 0, 0, side, side)
  return canvas.encode('jpeg', JPEG_QUALITY)
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
