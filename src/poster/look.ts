import type { PosterFormat, PosterStyle } from '#domain/poster-wish'
import type { Fill } from './node'
import { palette } from './palette'

export interface PosterLook {
  readonly style: PosterStyle
  readonly format: PosterFormat
}

/** In units of the templates. */
export const POSTER_SIDES: Record<PosterFormat, { readonly width: number; readonly height: number }> = {
  tall: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
}

/** What a style paints with; everything else is the same in all. */
export interface Theme {
  readonly ground: Fill
  /** What a picture fades into: the top of the ground. */
  readonly groundTop: string
  /** Behind the leader and the headline where there is no picture. */
  readonly panel: Fill
  /** Small words on the panel. */
  readonly pale: string
  readonly badge: string
}

export const themes: Record<PosterStyle, Theme> = {
  warm: {
    ground: { from: palette.honey, to: palette.peach },
    groundTop: palette.honey,
    panel: { from: palette.clay, to: palette.money },
    pale: palette.peach,
    badge: palette.tea,
  },
  light: {
    ground: { from: palette.teaSoft, to: palette.teaPale },
    groundTop: palette.teaSoft,
    panel: { from: palette.teaBright, to: palette.teaDark },
    pale: palette.teaPale,
    badge: palette.tea,
  },
}
