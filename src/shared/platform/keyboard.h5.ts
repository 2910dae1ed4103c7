/** A key press as the browser hands it over. */
interface KeyPress {
  key: string
  target: unknown
  currentTarget: unknown
  preventDefault(): void
}

/** Enter and Space act as a tap; a key pressed inside a nested control is that control's. */
export function keyboard(act: () => void) {
  return {
    tabIndex: 0,
    onKeyDown(event: KeyPress) {
      if (event.target !== event.currentTarget) return
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    },
  }
}

/** Other keys, such as arrows; `onKey` says whether the key was used. */
export function keys(onKey: (key: string) => boolean) {
  return {
    onKeyDown(event: KeyPress) {
      if (onKey(event.key)) event.preventDefault()
    },
  }
}

/** Moves the focus to the element with this id. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
