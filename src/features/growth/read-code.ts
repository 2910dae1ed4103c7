import { openDrawing } from '../../shared/platform/canvas'

/** Half the size of a poster: as small as it is looked at on a phone, and quick to read. */
const READ_WIDTH = 540
const READ_HEIGHT = 960

/** What a scanner reads in the picture at this path, as it will be given out; undefined when nothing. */
export async function readCode(path: string, canvasId: string): Promise<string | undefined> {
  const drawing = await openDrawing(canvasId, READ_WIDTH, READ_HEIGHT)
  const picture = await drawing.loadImage(path)
  drawing.context.drawImage(picture, 0, 0, READ_WIDTH, READ_HEIGHT)
  const { data, width, height } = drawing.pixels()
  const { default: jsQR } = await import('jsqr')
  return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data
}
