import type { Image } from '@napi-rs/canvas'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { POSTER_SIDES } from '#poster/look'
import type { Poster } from '#poster/poster-content'
import { picturesOf } from '#poster/poster-content'
import { drawPoster } from '#poster/poster-picture'
import { posterFonts } from './poster-fonts'

const JPEG_QUALITY = 85

export interface PosterNeeds {
  /** Reads a picture by its address; undefined when it cannot be had: the poster then shows a letter instead. */
  readonly readPicture: (url: string) => Promise<Uint8Array | undefined>
  /** Told what is missing: fonts, pictures. The poster is drawn all the same. */
  readonly warn: (problem: string) => void
  /** Font collections to draw with; those of Debian by default. */
  readonly fontFiles?: readonly string[]
}

/** A poster as JPEG bytes, as wide as asked for in pixels; the same content and pictures give the same bytes. */
export async function drawPosterJpeg(
  poster: Poster,
  { readPicture, warn, fontFiles }: PosterNeeds,
  width: number = POSTER_SIDES[poster.look.format].width,
): Promise<Uint8Array> {
  const pictures = await loadedPictures(picturesOf(poster), { readPicture, warn })
  const sides = POSTER_SIDES[poster.look.format]
  const height = Math.round((width * sides.height) / sides.width)
  const canvas = createCanvas(width, height)
  drawPoster({ context: canvas.getContext('2d'), width }, poster, pictures, posterFonts(warn, fontFiles))
  return canvas.encode('jpeg', JPEG_QUALITY)
}

/** Those that can be had, by their address. */
export async function loadedPictures(
  urls: readonly string[],
  { readPicture, warn }: Pick<PosterNeeds, 'readPicture' | 'warn'>,
): Promise<Map<string, Image>> {
  const pictures = new Map<string, Image>()
  for (const url of urls) {
    const image = await loaded(url, readPicture)
    if (image) pictures.set(url, image)
    else warn(`picture not loaded for a poster: ${url}`)
  }
  return pictures
}

/** A picture that is not one is a picture that is missing. */
async function loaded(url: string, readPicture: PosterNeeds['readPicture']): Promise<Image | undefined> {
  const bytes = await readPicture(url)
  return bytes && loadImage(bytes).catch(() => undefined)
}
