import { PDFiumLibrary } from '@hyzyla/pdfium'
import { createCanvas, ImageData } from '@napi-rs/canvas'

interface PdfPage {
  /** In millimetres, rounded. */
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

const MM_PER_POINT = 25.4 / 72

/** The pages of a PDF as a printer of 144 dots to the inch would put them on paper. */
export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages: PdfPage[] = []
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' })
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
    pages.push({
      width: Math.round(originalWidth * MM_PER_POINT),
      height: Math.round(originalHeight * MM_PER_POINT),
      png: canvas.toBuffer('image/png'),
    })
  }
  document.destroy()
  library.destroy()
  return pages
}
