/** A mini-program has no page that a server made. */
export function takeFirstView(): unknown {
  return undefined
}
