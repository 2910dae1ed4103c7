import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { HOUR_MS } from '#domain/business-time'
import type { Instant } from '#domain/ids'
import { leftText } from '../i18n/dates'
import { useLanguage } from '../preferences'

interface CountdownProps {
  until: Instant
  /** Ms since 1970; the server's clock where it is known. */
  now?: () => number
  /** Puts what is left into a sentence. */
  render?: (left: string) => string
  onEnd?: () => void
}

const SECOND_MS = 1000

/** What is left, to the minute; in the last hour to the second. */
export function Countdown({ until, now = Date.now, render = (left) => left, onEnd }: CountdownProps) {
  const language = useLanguage()
  const [leftMs, setLeftMs] = useState(() => Date.parse(until) - now())
  const lastHour = leftMs <= HOUR_MS
  useEffect(() => {
    const look = () => {
      const left = Date.parse(until) - now()
      setLeftMs(left)
      if (left > 0) return
      clearInterval(timer)
      onEnd?.()
    }
    const timer = setInterval(look, lastHour ? SECOND_MS : 30 * SECOND_MS)
    return () => clearInterval(timer)
  }, [until, now, onEnd, lastHour])
  return <View className="lt-num">{render(leftText(language, Math.max(0, leftMs)))}</View>
}
