import type { ApiCalls } from './api-calls'
import { apiCalls } from './api-calls'

/** The API of a server that runs elsewhere. */
export function remoteApi(origin: string): ApiCalls {
  return apiCalls((path, init) => fetch(origin + path, init))
}
