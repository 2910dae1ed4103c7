import Taro from '@tarojs/taro'

/** What a drawing needs; the same on every platform. */
export interface Drawing {
  context: CanvasRenderingContext2D
  loadImage(src: string): Promise<CanvasImageSource>
  /** Pixels as RGBA, to be read by a decoder. */
  pixels(): { data: Uint8ClampedArray; width: number; height: number }
  /** A picture file of this device: an address to show, share and save. `quality` from 0 to 1. */
  toJpeg(quality: number): Promise<string>
}

/** WeChat's canvas node; a 2d context and pictures of it behave as those of a browser. */
type CanvasNode = {
  getContext(kind: '2d'): CanvasRenderingContext2D
  createImage(): HTMLImageElement
} & Taro.Canvas

/**
 * The `<Canvas type="2d" id>` of the page, with a backing store of exactly this many pixels: not multiplied by the
 * screen's ratio, which some Android phones do not survive.
 */
export async function openDrawing(id: string, width: number, height: number): Promise<Drawing> {
  const canvas = await canvasNode(id)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  return {
    context,
    loadImage: (src) => loadImage(canvas, src),
    pixels: () => context.getImageData(0, 0, width, height),
    toJpeg: (quality) => jpegFile(canvas, width, height, quality),
  }
}

function canvasNode(id: string): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: { node?: CanvasNode }[]) => {
        const node = found[0]?.node
        if (node) resolve(node)
        else reject(new Error(`no canvas #${id}`))
      })
  })
}

function loadImage(canvas: CanvasNode, src: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error(`picture not loaded: ${src}`))
    image.src = src
  })
}

/** Where WeChat cannot write the canvas out, its data goes to a file by hand. */
async function jpegFile(canvas: CanvasNode, width: number, height: number, quality: number): Promise<string> {
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas,
      fileType: 'jpg',
      quality,
      destWidth: width,
      destHeight: height,
    })
    return tempFilePath
  } catch {
    return writtenByHand(canvas.toDataURL('image/jpeg', quality))
  }
}

function writtenByHand(dataUrl: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/poster-${Date.now()}.jpg`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: dataUrl.slice(dataUrl.indexOf(',') + 1),
      encoding: 'base64',
      success: () => resolve(filePath),
      fail: () => reject(new Error('picture not written')),
    })
  })
}
