import type { InputOf } from '#contract/endpoint'
import { readPoster } from '#contract/poster'
import type { Poster } from '#poster/poster-content'
import { picturesOf } from '#poster/poster-content'
import { drawPoster, type POSTER_SIZES, readsBack } from '#poster/poster-picture'
import { call } from '../../shared/api/client'
import { pictureAddress } from '../../shared/api/picture-address'
import type { Drawing } from '../../shared/platform/canvas'
import { openDrawing } from '../../shared/platform/canvas'
import { pictureFile } from '../../shared/platform/picture-file'

const JPEG_QUALITY = 0.85

/** A picture that takes longer is drawn as a letter. */
const PICTURE_WAIT_MS = 6_000

/** Half the size of a poster: as small as it is looked at in a chat, and quick to read. */
const READ_WIDTH = 540
const READ_HEIGHT = 960

/** What phones have; the first that is there. */
const FONTS =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** Draws the poster on the phone's canvas of this name; the path of the JPEG. */
export async function drawnByPhone(
  poster: Poster,
  canvasId: string,
  { width, height }: (typeof POSTER_SIZES)[number],
): Promise<string> {
  const drawing = await openDrawing(canvasId, width, height)
  const pictures = await picturesFor(poster, drawing)
  drawPoster({ context: drawing.context, width }, poster, pictures, FONTS)
  return drawing.toJpeg(JPEG_QUALITY)
}

/** Fetches the same poster drawn by the server; the path of the JPEG. */
export async function drawnByServer(of: InputOf<typeof readPoster>): Promise<string> {
  const answer = await call(readPoster, of)
  if (!answer.ok) throw new Error(answer.refusal.code)
  // Bytes come as the platform hands them over.
  return pictureFile(new Uint8Array(answer.value).buffer)
}

/** Whether the picture at this path, as it would be given out, is read back as the link. */
export async function isReadable(path: string, link: string, canvasId: string): Promise<boolean> {
  const drawing = await openDrawing(canvasId, READ_WIDTH, READ_HEIGHT)
  const picture = await drawing.loadImage(path)
  drawing.context.drawImage(picture, 0, 0, READ_WIDTH, READ_HEIGHT)
  const { default: jsQR } = await import('jsqr')
  return readsBack(drawing.pixels(), link, (data, width, height) => jsQR(data, width, height)?.data)
}

async function picturesFor(poster: Poster, drawing: Drawing): Promise<Map<string, CanvasImageSource>> {
  const pictures = new Map<string, CanvasImageSource>()
  const load = async (address: string) => {
    try {
      pictures.set(address, await soon(drawing.loadImage(pictureAddress(address))))
    } catch {
      // Left out: the poster shows a letter in its place.
    }
  }
  await Promise.all(picturesOf(poster).map(load))
  return pictures
}

function soon<T>(coming: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), PICTURE_WAIT_MS)
    coming.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
