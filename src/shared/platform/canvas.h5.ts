/** What a drawing needs; the same on every platform. */
export interface Drawing {
  context: CanvasRenderingContext2D
  loadImage(src: string): Promise<CanvasImageSource>
  /** Pixels as RGBA, to be read by a decoder. */
  pixels(): { data: Uint8ClampedArray; width: number; height: number }
  /** A picture file of this device: an address to show, share and save. `quality` from 0 to 1. */
  toJpeg(quality: number): Promise<string>
}

/** A canvas of exactly this many pixels, whatever the screen. `_id` is only needed where it must be on the page. */
export function openDrawing(_id: string, width: number, height: number): Promise<Drawing> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return Promise.reject(new Error('no 2d canvas'))
  return Promise.resolve({
    context,
    loadImage,
    pixels: () => context.getImageData(0, 0, width, height),
    toJpeg: (quality) => Promise.resolve(canvas.toDataURL('image/jpeg', quality)),
  })
}

function loadImage(src: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.crossOrigin = 'anonymous'
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error(`picture not loaded: ${src}`))
    image.src = src
  })
}
