/** What the server put into the page beside the app, so that the first view needs no request. Taken once. */
export function takeFirstView(): unknown {
  const element = document.getElementById('first-view')
  if (!element) return undefined
  element.remove()
  try {
    return JSON.parse(element.textContent ?? '')
  } catch {
    return undefined
  }
}
