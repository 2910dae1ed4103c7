import { useState } from 'react'
import type { Endpoint, InputOf } from '#contract/endpoint'
import { openFile } from '../platform/open-file'
import { downloadOf, refusalIn } from './client'
import type { WriteState } from './use-write'

/** A file the API answers with, opened on this phone. Asking again is harmless, so it carries no key. */
export function useDownload<E extends Endpoint>(endpoint: E) {
  const [status, setStatus] = useState<WriteState>({ state: 'idle' })
  /** True when the file was opened. */
  const open = async (input: InputOf<E>, name: string): Promise<boolean> => {
    setStatus({ state: 'sending' })
    const outcome = await openFile({ ...downloadOf(endpoint, input), name })
    const refusal = outcome.state === 'answered' ? refusalIn(outcome.body) : undefined
    if (outcome.state === 'opened') setStatus({ state: 'idle' })
    else setStatus(refusal ? { state: 'refused', refusal } : { state: 'unreachable' })
    return outcome.state === 'opened'
  }
  return { open, status }
}
