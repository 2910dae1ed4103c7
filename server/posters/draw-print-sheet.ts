import type { SKRSContext2D } from '@napi-rs/canvas'
import { loadImage, PDFDocument } from '@napi-rs/canvas'
import type { PrintSheet } from '#domain/poster-wish'
import type { Poster } from '#poster/poster-content'
import type { Deps } from '../deps'
import { drawReadablePoster } from './draw-readable-poster'
import { planSheet } from './print-sheet'

/** Pixels across a poster that is printed: 370 to the inch on the stand, 520 on a card. */
const PRINT_WIDTH = 1620

/** PDF counts in points. */
const POINTS_PER_MM = 72 / 25.4

/** A sheet to print as PDF bytes; undefined where the poster's code cannot be read back. */
export async function drawPrintSheet(
  poster: Poster,
  sheet: PrintSheet,
  needs: Pick<Deps, 'readPicture' | 'log'>,
): Promise<Uint8Array | undefined> {
  const jpeg = await drawReadablePoster(poster, needs, PRINT_WIDTH)
  if (!jpeg) return undefined
  const picture = await loadImage(jpeg)
  const plan = planSheet(sheet, picture)
  const pdf = new PDFDocument({
    title: `${poster.content.leader.name} · ${poster.content.leader.communityName}`,
  })
  // A page is drawn on as a canvas is; the types name only what a browser's context has.
  const pen = pdf.beginPage(plan.width * POINTS_PER_MM, plan.height * POINTS_PER_MM) as SKRSContext2D
  pen.scale(POINTS_PER_MM, POINTS_PER_MM)
  for (const { x, y, width, height } of plan.posters) pen.drawImage(picture, x, y, width, height)
  pen.strokeStyle = '#b0a89f'
  pen.lineWidth = 0.2
  pen.setLineDash([2, 2])
  for (const { from, to } of plan.lines) {
    pen.beginPath()
    pen.moveTo(...from)
    pen.lineTo(...to)
    pen.stroke()
  }
  pdf.endPage()
  return pdf.close()
}
