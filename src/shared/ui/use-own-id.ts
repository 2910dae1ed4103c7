import { useState } from 'react'

let made = 0

/** An id of the component's own; React's useId has colons, which WeChat's selectors refuse. */
export function useOwnId(of: string): string {
  const [id] = useState(() => {
    made += 1
    return `lt-${of}-${made}`
  })
  return id
}
