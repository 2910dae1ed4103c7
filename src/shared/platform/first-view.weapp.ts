/** A mini-program has no page that a server made. */
export function takeFirstView(): unknown {
  return undefined
}

/** Nor one that it painted. */
export function endFirstPaint(): void {}
