import type { Landing } from '#contract/landing'
import { takeFirstView } from '../../shared/platform/first-view'
import { learnServerTime } from '../../shared/server-clock'

interface FirstView {
  readonly now: string
  readonly landing: Landing
}

/** The landing the server put into the page, when it is the one asked for: no request stands before it. */
export function firstLanding(code: string | undefined): Landing | undefined {
  const view = takeFirstView()
  if (!isFirstView(view) || view.landing.code !== code) return undefined
  learnServerTime(view.now)
  return view.landing
}

function isFirstView(view: unknown): view is FirstView {
  return typeof view === 'object' && view !== null && 'now' in view && 'landing' in view
}
