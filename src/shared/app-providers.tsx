import { focusManager, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Unreachable } from './api/client'
import { ensureAbortController } from './platform/abort-controller'
import { onFront, onOnline } from './platform/system'
import { useSession } from './session'

/** Old enough to ask again when one comes back to a screen. */
const STALE_AFTER_MS = 15_000
const MOST_RETRIES = 2

ensureAbortController()
focusManager.setEventListener((setFocused) => onFront(setFocused))
onlineManager.setEventListener((setOnline) => onOnline(setOnline))

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_AFTER_MS,
      // A "no" of the server stays a no; only silence is asked again.
      retry: (count, error) => error instanceof Unreachable && count < MOST_RETRIES,
      // Without a network one should read so at once, not wait in silence.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

// What was read for one person is not the next one's to see.
useSession.subscribe((now, before) => {
  if (now.token !== before.token) void queries.resetQueries()
})

export function AppProviders({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
