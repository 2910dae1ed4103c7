import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readLanding, recordTouch } from '#contract/landing'
import { call } from '../../shared/api/client'
import { useRead } from '../../shared/api/use-read'
import { deviceId } from '../../shared/device-id'
import { endFirstPaint } from '../../shared/platform/first-view'
import { serverNowMs } from '../../shared/server-clock'
import { stored } from '../../shared/storage'
import { firstLanding } from './first-landing'

/** What the code shows; opening it is told to the server once (R7). */
export function useLanding(code: string) {
  const queries = useQueryClient()
  useState(() => {
    const first = firstLanding(code)
    if (first) queries.setQueryData([readLanding.path, { code }], first)
  })
  const query = useRead(readLanding, { code })
  useEffect(endFirstPaint, [])
  const known = query.data !== undefined
  useEffect(() => {
    if (known) void touch(code)
  }, [code, known])
  return query
}

async function touch(code: string): Promise<void> {
  stored.touch.set({ code, at: serverNowMs() })
  try {
    await call(recordTouch, { code, deviceId: await deviceId() })
  } catch {
    // Being counted as a visit matters less than seeing the page; joining carries the code anyway.
  }
}
