/** WeChat's screen reader stays inside an element that is marked as modal by itself. */
export function trapFocus(_id: string, _close: () => void): () => void {
  return () => {}
}
