import { type Asked, answered, Refused } from './answer'
import { fileOf, writeFile } from './wx-files'

/** Gives a browser canvas what WeChat's canvas node has beyond it. */
export function asPhoneCanvas(canvas: HTMLCanvasElement): HTMLCanvasElement {
  return Object.assign(canvas, {
    createImage: createPhoneImage,
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  })
}

/** A real image element, so that `drawImage` takes it, whose `src` may be a path of the phone. */
function createPhoneImage(): HTMLImageElement {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  const browserSrc = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(image, 'src', {
    get: () => browserSrc?.get?.call(image),
    set: (path: string) => browserSrc?.set?.call(image, fileOf(path)),
  })
  return image
}

function createOffscreenCanvas(asked: { width?: number; height?: number } = {}): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = asked.width ?? 300
  canvas.height = asked.height ?? 150
  return asPhoneCanvas(canvas)
}

async function canvasToTempFilePath(asked: Asked) {
  const canvas: unknown = asked.canvas
  if (!(canvas instanceof HTMLCanvasElement)) throw new Refused('invalid canvas')
  const kind = asked.fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const copy = document.createElement('canvas')
  copy.width = asked.destWidth ?? canvas.width
  copy.height = asked.destHeight ?? canvas.height
  copy.getContext('2d')?.drawImage(canvas, 0, 0, copy.width, copy.height)
  const url = copy.toDataURL(kind, asked.quality ?? 0.92)
  return { tempFilePath: writeFile(undefined, url.slice(url.indexOf(',') + 1), kind, 'base64') }
}

export const canvases = {
  createOffscreenCanvas,
  canvasToTempFilePath: answered('canvasToTempFilePath', canvasToTempFilePath),
}
