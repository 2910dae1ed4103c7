/** What an element needs to be pointed at. */
export function pointable(id: string) {
  return { id, tabIndex: -1 }
}

/** Moves the focus there, and with it what is seen and read. */
export function pointAt(id: string): void {
  document.getElementById(id)?.focus()
}
