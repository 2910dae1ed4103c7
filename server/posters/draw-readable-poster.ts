import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import type { Poster } from '#poster/poster-content'
import { READ_BACK, readBackSides } from '#poster/poster-picture'
import type { Deps } from '../deps'
import { drawPosterJpeg } from './draw-poster'

/** A poster, `width` pixels wide, whose code an independent decoder reads from the very JPEG; one it cannot read is never given out. */
export async function drawReadablePoster(
  poster: Poster,
  { readPicture, log }: Pick<Deps, 'readPicture' | 'log'>,
  width?: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const needs = { readPicture, warn: (problem: string) => log.warn(problem) }
    const jpeg = await drawPosterJpeg(poster, needs, width)
    if (await isReadable(jpeg, poster)) return new Uint8Array(jpeg)
    log.error({ link: poster.content.link }, 'a poster came out unreadable')
  } catch (error) {
    log.error({ err: error }, 'a poster could not be drawn')
  }
}

/** As a chat would show it: small, and saved once more, roughly. */
async function isReadable(jpeg: Uint8Array, { look, content }: Poster): Promise<boolean> {
  const { width, height } = readBackSides(look.format)
  const small = createCanvas(width, height)
  small.getContext('2d').drawImage(await loadImage(jpeg), 0, 0, width, height)
  const shown = createCanvas(width, height).getContext('2d')
  shown.drawImage(await loadImage(await small.encode('jpeg', READ_BACK.jpegQuality)), 0, 0)
  const { data } = shown.getImageData(0, 0, width, height)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data === content.link
}
