/** What an element needs to be pointed at; the header that stays on top must not cover it. */
export function pointable(id: string) {
  return { id, tabIndex: -1, style: { scrollMarginTop: '72px', outline: 'none' } }
}

/** Moves the focus there, and brings it to the top. */
export function pointAt(id: string): void {
  const element = document.getElementById(id)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView?.({ block: 'start' })
}
