import { useShareAppMessage } from '@tarojs/taro'

export interface SharedPage {
  readonly title: string
  /** Way to the page that opens. */
  readonly url: string
  /** Whole address of a picture, 5:4. */
  readonly picture?: string
}

/**
 * What WeChat sends when the person shares this page. `better` may ask the server: WeChat waits three seconds
 * for it and sends `told` otherwise. The page's config needs `enableShareAppMessage`.
 */
export function useSharePage(told: SharedPage, better?: () => Promise<SharedPage>): void {
  useShareAppMessage(() => {
    const promise = better?.().then(messageOf, () => messageOf(told))
    return { ...messageOf(told), ...(promise && { promise }) }
  })
}

function messageOf({ title, url, picture }: SharedPage) {
  return { title, path: url, ...(picture && { imageUrl: picture }) }
}
