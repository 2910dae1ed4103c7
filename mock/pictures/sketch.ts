import { darker, lighter } from './colour'
import { ellipse, n, path, stroke } from './svg'

type Stop = readonly [offset: number, colour: string, opacity?: number]

/** Gathers the gradients of one picture; their names follow the order of use, so a picture is always the same text. */
export class Sketch {
  private readonly gradients: string[] = []

  /** From top to bottom, or from left to right. */
  linear(stops: readonly Stop[], sideways = false): string {
    const to = sideways ? 'x2="1" y2="0"' : 'x2="0" y2="1"'
    return this.keep(
      (id) => `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stopList(stops)}</linearGradient>`,
    )
  }

  /** Around a point of the shape's box (0 to 1). */
  radial(stops: readonly Stop[], x = 0.5, y = 0.5, r = 0.5): string {
    return this.keep(
      (id) => `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${r}">${stopList(stops)}</radialGradient>`,
    )
  }

  /** A round body lit from the upper left. */
  round(colour: string): string {
    return this.radial(
      [
        [0, lighter(colour, 0.45)],
        [0.45, colour],
        [1, darker(colour, 0.28)],
      ],
      0.36,
      0.3,
      0.78,
    )
  }

  /** A standing body lit from the left: bottles, tins, jars. */
  standing(colour: string): string {
    return this.linear(
      [
        [0, darker(colour, 0.14)],
        [0.22, lighter(colour, 0.3)],
        [0.6, colour],
        [1, darker(colour, 0.25)],
      ],
      true,
    )
  }

  /** A surface lit from above. */
  lying(colour: string): string {
    return this.linear([
      [0, lighter(colour, 0.28)],
      [1, darker(colour, 0.12)],
    ])
  }

  shadow(x: number, y: number, rx: number, ry: number, strength = 0.4): string {
    const fill = this.radial([
      [0, '#5b3410', strength],
      [0.55, '#5b3410', strength * 0.55],
      [1, '#5b3410', 0],
    ])
    return ellipse(x, y, rx, ry, fill)
  }

  /** A leaf from its stem at 0,0 to the right. */
  leaf(length: number, colour = '#4f9a3c', width = 0.3): string {
    const w = length * width
    const fill = this.linear([
      [0, lighter(colour, 0.25)],
      [1, darker(colour, 0.18)],
    ])
    return (
      path(
        `M0 0C${n(length * 0.2)} ${n(-w)} ${n(length * 0.7)} ${n(-w)} ${n(length)} ${n(-w * 0.2)}C${n(length * 0.75)} ${n(w * 0.8)} ${n(length * 0.25)} ${n(w * 0.8)} 0 0Z`,
        fill,
      ) +
      stroke(
        `M${n(length * 0.06)} 0Q${n(length * 0.5)} ${n(-w * 0.3)} ${n(length * 0.88)} ${n(-w * 0.16)}`,
        darker(colour, 0.3),
        length * 0.02,
        0.6,
      )
    )
  }

  definitions(): string {
    return `<defs>${this.gradients.join('')}</defs>`
  }

  private keep(gradient: (id: string) => string): string {
    const id = `g${this.gradients.length}`
    this.gradients.push(gradient(id))
    return `url(#${id})`
  }
}

function stopList(stops: readonly Stop[]): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${n(opacity)}"/>`,
    )
    .join('')
}
