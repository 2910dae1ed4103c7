let last: Promise<unknown> = Promise.resolve()

/** One at a time in this process, for work that takes much memory: many at once would take it many times over. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act)
  last = turn.catch(() => undefined)
  return turn
}
