/** A phone has no keyboard focus: taps and the screen reader do the same. */
export function keyboard(_act: () => void): object {
  return {}
}

export function keys(_onKey: (key: string) => boolean): object {
  return {}
}

export function focusOn(_id: string): void {}
