import type { MeasureText, Placed } from './layout'
import { layOut, sizeOf } from './layout'
import { box, col, layers, qr, row, space, text } from './node'

/** Every character is half its size wide. */
const measure: MeasureText = (words, size) => (Array.from(words).length * size) / 2

const page = { x: 0, y: 0, width: 400, height: 300 }
const word = (words: string, size = 20) => text(words, { size, lineHeight: size * 1.5, colour: '#000000' })
const lines = (placed: readonly Placed[]) => placed.flatMap((item) => (item.kind === 'line' ? [item] : []))
const panels = (placed: readonly Placed[]) =>
  placed.flatMap((item) => (item.kind === 'panel' ? [item.frame] : []))

describe('layOut', () => {
  it('puts the children of a column below each other with its gap', () => {
    const placed = panels(
      layOut(
        col([box({ height: 40, fill: 'a' }), box({ height: 60, fill: 'b' })], { gap: 10 }),
        page,
        measure,
      ),
    )
    expect(placed).toEqual([
      { x: 0, y: 0, width: 400, height: 40 },
      { x: 0, y: 50, width: 400, height: 60 },
    ])
  })

  it('gives the growing child of a column what the others leave', () => {
    const tree = col([box({ grow: true, fill: 'a' }), box({ height: 100, fill: 'b' })], { gap: -30 })
    expect(panels(layOut(tree, page, measure))).toEqual([
      { x: 0, y: 0, width: 400, height: 230 },
      { x: 0, y: 200, width: 400, height: 100 },
    ])
  })

  it('gives the growing child of a row the width the others leave', () => {
    const tree = row([col([word('一二三四五六七八九十'.repeat(5))], { grow: true }), qr('x', 100)], {
      gap: 20,
    })
    const placed = layOut(tree, page, measure)
    expect(lines(placed)).toHaveLength(2)
    expect(placed.find((item) => item.kind === 'code')).toMatchObject({ frame: { x: 300, width: 100 } })
  })

  it('stands small and large words on one baseline, nested rows too', () => {
    const tree = row([word('价', 20), row([word('¥', 30), word('39', 80)], { align: 'baseline' })], {
      align: 'baseline',
    })
    const baselines = lines(layOut(tree, page, measure)).map((line) => Math.round(line.baseline * 100))
    expect(new Set(baselines).size).toBe(1)
  })

  it('leaves out the chips that find no room', () => {
    const chip = (words: string) =>
      box({ hug: true, fill: 'a', padding: { left: 10, right: 10 }, child: word(words) })
    const tree = row([chip('坏果包赔'), chip('次日达次日达次日达次日达次日达'), chip('免')], {
      gap: 10,
      dropsSpare: true,
    })
    expect(lines(layOut(tree, { ...page, width: 200 }, measure)).map((line) => line.text)).toEqual([
      '坏果包赔',
    ])
  })

  it('makes a hugging box as wide as its words and its padding', () => {
    const pill = box({
      hug: true,
      fill: 'a',
      padding: { left: 10, right: 30, top: 5, bottom: 5 },
      child: word('一二'),
    })
    expect(sizeOf(pill, 400, measure)).toEqual({ width: 60, height: 40 })
  })

  it('lays a layer over its base without taking room', () => {
    const tree = col([
      layers(box({ height: 80, fill: 'a' }), [
        { node: space(10), x: 5, y: -5 },
        { node: box({ width: 10, height: 10, fill: 'b' }), x: 5, y: -5 },
      ]),
      box({ height: 20, fill: 'c' }),
    ])
    expect(panels(layOut(tree, page, measure)).map((frame) => [frame.x, frame.y])).toEqual([
      [0, 0],
      [5, -5],
      [0, 80],
    ])
  })
})
