import Taro from '@tarojs/taro'

/** What an element needs to be pointed at. */
export function pointable(id: string) {
  return { id }
}

/** A phone has no focus to move: the page scrolls there. */
export function pointAt(id: string): void {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16 })
}
