export type ScanOutcome = { kind: 'code'; text: string } | { kind: 'cancelled' } | { kind: 'dialog' }

/** A browser has no scanner of its own: `dialog` asks for ours to be opened. */
export function scanCode(): Promise<ScanOutcome> {
  return Promise.resolve({ kind: 'dialog' })
}
