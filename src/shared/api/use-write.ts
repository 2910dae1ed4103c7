import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import type { Refusal } from './client'
import { call, newKey, Unreachable } from './client'

export type WriteState =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  /** No answer: sending the same again is safe, it carries the same key. */
  | { readonly state: 'unreachable' }

export interface Write<E extends Endpoint> {
  /** The server's answer, or undefined when it was refused, unreachable, or a send is already under way. */
  readonly send: (input: InputOf<E>) => Promise<OutputOf<E> | undefined>
  readonly status: WriteState
  readonly reset: () => void
}

/**
 * One act of a person. A double tap sends once; a retry after no answer carries the same key as long as the
 * input is the same, so that it cannot happen twice. Afterwards everything read is asked again.
 */
export function useWrite<E extends Endpoint>(endpoint: E): Write<E> {
  const [status, setStatus] = useState<WriteState>({ state: 'idle' })
  const underway = useRef(false)
  const unanswered = useRef<{ key: string; input: string }>()
  const queries = useQueryClient()

  const send = useCallback(
    async (input: InputOf<E>) => {
      if (underway.current) return undefined
      underway.current = true
      setStatus({ state: 'sending' })
      const text = JSON.stringify(input)
      const key = unanswered.current?.input === text ? unanswered.current.key : newKey()
      unanswered.current = { key, input: text }
      try {
        const answer = await call(endpoint, input, { key })
        unanswered.current = undefined
        setStatus(answer.ok ? { state: 'idle' } : { state: 'refused', refusal: answer.refusal })
        if (!answer.ok) return undefined
        void queries.invalidateQueries()
        return answer.value
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error
        setStatus({ state: 'unreachable' })
        return undefined
      } finally {
        underway.current = false
      }
    },
    [endpoint, queries],
  )

  const reset = useCallback(() => setStatus({ state: 'idle' }), [])
  return { send, status, reset }
}
