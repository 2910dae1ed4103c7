import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import type { Poster } from '#poster/poster-content'
import { readsBack } from '#poster/poster-picture'
import type { Deps } from '../deps'
import { drawPosterJpeg } from './draw-poster'

/** A poster whose code an independent decoder reads from the very JPEG; one it cannot read is never given out. */
export async function drawReadablePoster(
  poster: Poster,
  { readPicture, log }: Pick<Deps, 'readPicture' | 'log'>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const jpeg = await drawPosterJpeg(poster, { readPicture, warn: (problem) => log.warn(problem) })
    if (await isReadable(jpeg, poster.content.link)) return new Uint8Array(jpeg)
    log.error({ link: poster.content.link }, 'a poster came out unreadable')
  } catch (error) {
    log.error({ err: error }, 'a poster could not be drawn')
  }
}

async function isReadable(jpeg: Uint8Array, link: string): Promise<boolean> {
  const image = await loadImage(jpeg)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const pixels = context.getImageData(0, 0, image.width, image.height)
  return readsBack(pixels, link, (data, width, height) => jsQR(data, width, height)?.data)
}
