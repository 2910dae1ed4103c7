import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { usePreferences } from '../../src/shared/preferences'
import { useSession } from '../../src/shared/session'
import { onRequest, resetTaro, taroCalls } from './taro-stub/taro'

/** A leader's phone for the tests of screens: what it asks is answered here, what it sends is kept. */

export interface Sent {
  readonly url: string
  readonly method: string
  readonly data?: string
  readonly header: Record<string, string>
}

export type Answers = Record<string, (sent: Sent) => unknown>

export function problem(code: string, detail: string, fields: { path: string; sentence: string }[] = []) {
  return { code, detail, fields, status: 422 }
}

/** Answers by method and path; what has a `detail` is a problem. */
export function answer(answers: Answers): void {
  onRequest((told) => {
    const sent = told as Sent
    const path = sent.url.split('?')[0] ?? ''
    const give = answers[`${sent.method} ${path}`]
    if (!give) throw new Error(`nothing answers ${sent.method} ${path}`)
    const data = give(sent)
    const refused = typeof data === 'object' && data !== null && 'detail' in data
    return { statusCode: refused ? 422 : 200, data, header: {} }
  })
}

export function show(children: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return render(<QueryClientProvider client={queries}>{children}</QueryClientProvider>)
}

export function writes(): Sent[] {
  return taroCalls
    .filter(({ name }) => name === 'request')
    .map(({ told }) => told as Sent)
    .filter(({ method }) => method !== 'GET')
}

export const bodyOf = (sent: Sent | undefined) => JSON.parse(sent?.data ?? '{}')
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
export const type = (label: string, value: string) => {
  const input = screen.getByLabelText(label)
  fireEvent.change(input, { target: { value } })
  return input
}

/** A leader is signed in, in simplified Chinese; nothing was done before. */
export function takePhone(): void {
  // A build setting: the page's own origin.
  Object.assign(globalThis, { API_ORIGIN: '' })
  resetTaro()
  window.localStorage.clear()
  useSession.setState({ token: 'token-of-a-leader' })
  usePreferences.setState({ language: 'zh-Hans', textSize: 'standard', theme: 'light' })
}
