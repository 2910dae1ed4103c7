import { createCanvas, loadImage } from '@napi-rs/canvas'
import { darker } from './colour'
import { scene } from './scene'
import { Sketch } from './sketch'
import { circle, ellipse, path, put, rect, stroke, times } from './svg'

/** What a member's photograph shows. */
export const complaints = ['rotten', 'damaged', 'short'] as const
export type Complaint = (typeof complaints)[number]

/** Pixels of a side. */
const SIDE = 480
const JPEG_QUALITY = 80

const draw: Record<Complaint, (sketch: Sketch) => string> = {
  rotten: (sketch) =>
    sketch.shadow(300, 480, 220, 30) + spoiled(sketch, 210, 360, 104, 2) + spoiled(sketch, 400, 370, 96, 5),
  damaged: (sketch) => sketch.shadow(300, 500, 240, 30) + tornBox(sketch),
  short: (sketch) => sketch.shadow(300, 490, 240, 30) + halfEmptyTray(sketch),
}

/** A member's photograph as a JPEG, the same for the same complaint. */
export async function complaintPicture(complaint: Complaint): Promise<Uint8Array> {
  const sketch = new Sketch()
  const art = draw[complaint](sketch)
  const svg = scene(sketch, complaint === 'rotten' ? 'market' : 'linen', art)
  const canvas = createCanvas(SIDE, SIDE)
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 0, 0, SIDE, SIDE)
  return canvas.encode('jpeg', JPEG_QUALITY)
}

/** A fruit with soft brown spots. */
function spoiled(sketch: Sketch, x: number, y: number, r: number, spots: number): string {
  const spot = sketch.radial([
    [0, '#3d2412'],
    [0.6, '#6b4523', 0.9],
    [1, '#8a5a2c', 0],
  ])
  return (
    circle(x, y, r, sketch.round('#e8a13c')) +
    stroke(`M${x} ${y - r}q8 -22 26 -28`, '#6d4b1c', 8) +
    times(spots, (i) =>
      ellipse(
        x + Math.cos(i * 2.1) * r * 0.45,
        y + Math.sin(i * 2.1) * r * 0.4,
        r * (0.34 - i * 0.03),
        r * (0.28 - i * 0.02),
        spot,
      ),
    )
  )
}

/** A cardboard box with a crushed corner, its inside showing. */
function tornBox(sketch: Sketch): string {
  const card = '#c9a26b'
  return (
    path('M120 250L300 190L480 250L480 460L300 520L120 460Z', sketch.lying(card)) +
    path('M120 250L300 310L480 250L300 190Z', sketch.lying(darker(card, 0.1))) +
    stroke('M300 310L300 520', darker(card, 0.3), 4, 0.6) +
    path('M380 284L480 250L480 372L436 344L452 322L410 330L424 300Z', '#5d4526') +
    path('M404 300L440 312L428 338Z', '#e7dcc8') +
    stroke('M380 284L424 300L410 330L452 322L436 344L480 372', darker(card, 0.35), 5)
  )
}

/** Six hollows, two of them filled. */
function halfEmptyTray(sketch: Sketch): string {
  const pulp = '#b9a07c'
  const hollow = (i: number) => {
    const x = 180 + (i % 3) * 120
    const y = 300 + Math.floor(i / 3) * 110
    const cup = ellipse(x, y, 50, 42, darker(pulp, 0.3))
    return i < 2 ? cup + put(x, y - 8, 0, ellipse(0, 0, 36, 44, sketch.round('#dba574'))) : cup
  }
  return rect(100, 226, 400, 250, sketch.lying(pulp), 26) + times(6, hollow)
}
