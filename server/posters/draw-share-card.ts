import { createCanvas } from '@napi-rs/canvas'
import { drawTree } from '#poster/poster-picture'
import { SHARE_CARD_SIZE, shareCardTree } from '#poster/share-card'
import type { ShareCard } from '#poster/share-facts'
import type { Deps } from '../deps'
import type { PosterNeeds } from './draw-poster'
import { loadedPictures } from './draw-poster'
import { posterFonts } from './poster-fonts'

const JPEG_QUALITY = 82

/** Undefined, and said in the log, when it cannot be drawn. */
export async function drawShareCard(
  card: ShareCard,
  { readPicture, log }: Pick<Deps, 'readPicture' | 'log'>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(
      await drawShareCardJpeg(card, { readPicture, warn: (problem) => log.warn(problem) }),
    )
  } catch (error) {
    log.error({ err: error }, 'a share card could not be drawn')
  }
}

/** A share card as JPEG bytes, 1000 × 800; the same facts and picture give the same bytes. */
export async function drawShareCardJpeg(card: ShareCard, needs: PosterNeeds): Promise<Uint8Array> {
  const pictures = await loadedPictures(card.picture === null ? [] : [card.picture], needs)
  const size = SHARE_CARD_SIZE
  const canvas = createCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  const fonts = posterFonts(needs.warn, needs.fontFiles)
  drawTree({ context, width: size.width }, { tree: shareCardTree(card), size }, pictures, fonts)
  return canvas.encode('jpeg', JPEG_QUALITY)
}
