import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../shared/preferences'

interface ListRoom {
  /** From the list's top to the end of the window (px). */
  readonly heightPx: number
  /** One row as it comes out in this language, text size and window (px). */
  readonly rowPx: number
}

const LEAST_HEIGHT_PX = 240
const TRIES = 10
const TRY_AGAIN_MS = 100

/** How much room a list has, and its row: measured, since text has no size of its own. Undefined until it is known. */
export function useListRoom(listId: string, rowId: string): ListRoom | undefined {
  const textSize = usePreferences((preferences) => preferences.textSize)
  const [room, setRoom] = useState<ListRoom>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text, other rows
  useEffect(() => {
    let tries = 0
    let timer: ReturnType<typeof setTimeout>
    const measure = () => {
      let topPx = 0
      const query = Taro.createSelectorQuery()
      query.select(`#${listId}`).boundingClientRect((found) => {
        topPx = topOf(found)
      })
      query.select(`#${rowId}`).boundingClientRect((found) => {
        const rowPx = heightOf(found)
        // A page that is still being laid out has no heights.
        if (rowPx === 0 && ++tries < TRIES) timer = setTimeout(measure, TRY_AGAIN_MS)
        if (rowPx > 0) setRoom({ rowPx, heightPx: Math.max(LEAST_HEIGHT_PX, windowHeightPx() - topPx) })
      })
      query.exec()
    }
    Taro.nextTick(measure)
    Taro.onWindowResize(measure)
    return () => {
      clearTimeout(timer)
      Taro.offWindowResize(measure)
    }
  }, [listId, rowId, textSize])
  return room
}

type Found = Parameters<NonNullable<Parameters<Taro.NodesRef['boundingClientRect']>[0]>>[0]

function topOf(found: Found): number {
  return Array.isArray(found) ? (found[0]?.top ?? 0) : (found?.top ?? 0)
}

function heightOf(found: Found): number {
  return Array.isArray(found) ? (found[0]?.height ?? 0) : (found?.height ?? 0)
}

function windowHeightPx(): number {
  return Taro.getWindowInfo().windowHeight
}
