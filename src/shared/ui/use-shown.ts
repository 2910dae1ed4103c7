import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** How often this page has been shown: changes when one comes back to it. */
export function useShown(): number {
  const [times, setTimes] = useState(0)
  useDidShow(() => setTimes((before) => before + 1))
  return times
}
