/** What the browser keeps; without storage (private mode) it lasts as long as the page. */
const memory = new Map<string, string>()

export function readRaw(key: string): unknown {
  const text = readText(key)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function writeRaw(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  memory.set(key, text)
  try {
    window.localStorage.setItem(key, text)
  } catch {
    // Full or forbidden: the value in memory serves this visit.
  }
}

export function removeRaw(key: string): void {
  memory.delete(key)
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Nothing was stored there.
  }
}

function readText(key: string): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? undefined
  } catch {
    return memory.get(key)
  }
}
