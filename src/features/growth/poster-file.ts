import type { InputOf } from '#contract/endpoint'
import { readPoster } from '#contract/poster'
import type { PosterFormat } from '#domain/poster-wish'
import type { Poster } from '#poster/poster-content'
import { picturesOf } from '#poster/poster-content'
import { drawPoster, READ_BACK, readBackSides } from '#poster/poster-picture'
import { call } from '../../shared/api/client'
import { pictureAddress } from '../../shared/api/picture-address'
import type { Drawing } from '../../shared/platform/canvas'
import { openDrawing } from '../../shared/platform/canvas'
import { pictureFile } from '../../shared/platform/picture-file'

const JPEG_QUALITY = 0.85

/** A picture that takes longer is drawn as a letter. */
const PICTURE_WAIT_MS = 6_000

/** What phones have; the first that is there. */
const FONTS =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** Draws the poster on the phone's canvas of this name; the path of the JPEG. */
export async function drawnByPhone(
  poster: Poster,
  canvasId: string,
  { width, height }: { readonly width: number; readonly height: number },
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

interface ToRead {
  readonly link: string
  readonly format: PosterFormat
  readonly canvasId: string
}

/** Whether the picture at this path is read back as the link once a chat has made it small and rough. */
export async function isReadable(path: string, { link, format, canvasId }: ToRead): Promise<boolean> {
  const { width, height } = readBackSides(format)
  const small = await openDrawing(canvasId, width, height)
  small.context.drawImage(await small.loadImage(path), 0, 0, width, height)
  const rough = await small.toJpeg(READ_BACK.jpegQuality / 100)
  const shown = await openDrawing(canvasId, width, height)
  shown.context.drawImage(await shown.loadImage(rough), 0, 0, width, height)
  const { default: jsQR } = await import('jsqr')
  const pixels = shown.pixels()
  return jsQR(pixels.data, pixels.width, pixels.height)?.data === link
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
