import { mkdirSync, writeFileSync } from 'node:fs'
import { createCanvas, Path2D } from '@napi-rs/canvas'

/** WeChat advises 81 × 81 px; the strokes are drawn on a grid of 24. */
const SIZE = 81
const GRID = 24

const COLOURS = { '': '#7A6F63', '-selected': '#17714F' }
const FOLDER = new URL('../src/assets/tabs/', import.meta.url)

/** SVG paths of the five tabs. */
const icons = {
  home: 'M4 11 12 4l8 7v8.5a1 1 0 0 1-1 1h-4.5V15h-5v5.5H5a1 1 0 0 1-1-1Z',
  deals: 'M5 8.5h14l1.2 10.4a1.5 1.5 0 0 1-1.5 1.6H5.3a1.5 1.5 0 0 1-1.5-1.6Z M8.5 11V7a3.5 3.5 0 0 1 7 0v4',
  growth:
    'M9.5 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6Z M3 20.2c.4-3.6 3-5.7 6.5-5.7 1.6 0 3 .4 4.1 1.2 M18 13.5v7 M14.5 17h7',
  earnings:
    'M12 20.8a8.8 8.8 0 1 0 0-17.6 8.8 8.8 0 0 0 0 17.6Z M8.4 7.8 12 12.2l3.6-4.4 M12 12.2v5 M8.8 12.6h6.4 M8.8 15.2h6.4',
  me: 'M12 11.8a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4Z M4 20.6c.5-4 3.5-6.2 8-6.2s7.5 2.2 8 6.2',
}

mkdirSync(FOLDER, { recursive: true })
for (const [name, stroke] of Object.entries(icons)) {
  for (const [suffix, colour] of Object.entries(COLOURS)) {
    writeFileSync(new URL(`${name}${suffix}.png`, FOLDER), drawIcon(stroke, colour, suffix !== ''))
  }
}

function drawIcon(stroke: string, colour: string, selected: boolean): Buffer {
  const canvas = createCanvas(SIZE, SIZE)
  const pen = canvas.getContext('2d')
  pen.scale(SIZE / GRID, SIZE / GRID)
  pen.strokeStyle = colour
  pen.lineWidth = 1.7
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const path = new Path2D(stroke)
  if (selected) {
    pen.globalAlpha = 0.14
    pen.fillStyle = colour
    pen.fill(path)
    pen.globalAlpha = 1
  }
  pen.stroke(path)
  return canvas.toBuffer('image/png')
}
