const FOCUSABLE = '[tabindex]:not([tabindex="-1"]), input, textarea, select, a[href], button'

/**
 * Keeps the focus inside the element with this id, closes on Escape, and gives the focus back.
 * Returns what ends it.
 */
export function trapFocus(id: string, close: () => void): () => void {
  const before = document.activeElement
  const box = document.getElementById(id)
  box?.focus()

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
      return
    }
    if (event.key !== 'Tab' || !box) return
    const inside = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)]
    const first = inside[0]
    const last = inside.at(-1)
    const edge = event.shiftKey ? first : last
    if (
      document.activeElement !== edge &&
      box.contains(document.activeElement) &&
      document.activeElement !== box
    )
      return
    event.preventDefault()
    const next = event.shiftKey ? last : first
    next?.focus()
  }
  document.addEventListener('keydown', onKey, true)
  return () => {
    document.removeEventListener('keydown', onKey, true)
    if (before instanceof HTMLElement) before.focus()
  }
}
