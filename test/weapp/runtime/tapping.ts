let isWithin = false

/** Hands a tap to the app; what the app asks of `wx` meanwhile is asked by the person. */
export function withinTap<T>(work: () => T): T {
  isWithin = true
  try {
    return work()
  } finally {
    isWithin = false
  }
}

export function isTapping(): boolean {
  return isWithin
}
