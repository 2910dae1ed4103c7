import { useCallback } from 'react'
import type { Me } from '#contract/session'
import { lastTouchedCode } from '../../shared/last-touch'
import { restart } from '../../shared/navigate'
import { routeFrom, routes } from '../../shared/routes'
import { useSession } from '../../shared/session'

/** Keeps the session and goes on: to where one was, a leader to the workbench, an operator to the queues, a member to the orders. */
export function useSignedIn(next: string | undefined) {
  const setToken = useSession((session) => session.setToken)
  return useCallback(
    (signedIn: { readonly token: string; readonly me: Me } | undefined) => {
      if (!signedIn) return
      setToken(signedIn.token)
      restart(next ? routeFrom(next) : firstPage(signedIn.me))
    },
    [setToken, next],
  )
}

function firstPage(me: Me) {
  if (me.leader) return routes.home()
  if (me.isOperator) return routes.operator()
  // Who scanned a code and never joined goes on there, were it days ago.
  const code = me.membership ? undefined : lastTouchedCode()
  return code ? routes.landing({ code }) : routes.memberOrders()
}
