import { createApp } from '#server/app'
import type { Deps } from '#server/deps'
import { type ApiCalls, apiCalls } from './api-calls'
import type { Api } from './harness'

/** The same database behind an app that differs in some of its dependencies: opening another takes seconds. */
export function withOtherDeps(api: Api, changes: Partial<Deps>): ApiCalls & Pick<Api, 'send'> {
  const app = createApp({ ...api.deps, ...changes })
  const send = async (path: string, init?: RequestInit) => app.request(`http://api.test${path}`, init)
  return { ...apiCalls(send), send }
}
