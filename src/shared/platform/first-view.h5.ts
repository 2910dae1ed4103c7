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

/**
 * Takes away what the server painted (`#first-paint`) once the page that asks for it can be seen beneath: at once it
 * would leave an empty frame, because components show themselves a moment after they stand in the document.
 */
export function endFirstPaint(): void {
  const painted = document.getElementById('first-paint')
  if (!painted) return
  const page = document.querySelector('#app .lt-screen')
  if (page && getComputedStyle(page).visibility === 'visible' && page.getClientRects().length > 0)
    painted.remove()
  else requestAnimationFrame(endFirstPaint)
}
