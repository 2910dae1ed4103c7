import { create } from 'zustand'
import { forgetOthers, stored } from './storage'

interface SessionStore {
  token: string | undefined
  setToken(token: string): void
  clear(): void
}

/** Who is signed in on this phone: an opaque token, nothing else. */
export const useSession = create<SessionStore>((set) => ({
  token: stored.sessionToken.get(),
  setToken(token) {
    forgetOthers()
    stored.sessionToken.set(token)
    set({ token })
  },
  clear() {
    forgetOthers()
    stored.sessionToken.remove()
    set({ token: undefined })
  },
}))

export function sessionToken(): string | undefined {
  return useSession.getState().token
}
