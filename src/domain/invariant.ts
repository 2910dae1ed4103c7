/** Throws on what can only be a bug: never for what a person may do or type. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}
