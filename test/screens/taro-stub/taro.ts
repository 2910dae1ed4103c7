import { useEffect } from 'react'

/** What screens asked Taro for, in order: `{ name: 'navigateTo', told: { url } }`. */
export const taroCalls: { name: string; told: unknown }[] = []

interface Answer {
  statusCode: number
  data: unknown
}

let answerRequest: (told: unknown) => Answer | Promise<Answer> = () => {
  throw new Error('no answer was set for this request')
}

let params: Record<string, string> = {}
let bottomReached: (() => void)[] = []

/** What the API answers from now on. */
export function onRequest(answer: (told: unknown) => Answer | Promise<Answer>): void {
  answerRequest = answer
}

/** What the page under test was told by its route. */
export function setRouteParams(told: Record<string, string>): void {
  params = told
}

/** The person scrolled to the end of the page. */
export function reachBottom(): void {
  for (const reached of bottomReached) reached()
}

export function resetTaro(): void {
  taroCalls.length = 0
  params = {}
  bottomReached = []
}

function recorded(name: string, answer: unknown = {}) {
  return (told: unknown) => {
    taroCalls.push({ name, told })
    return Promise.resolve(answer)
  }
}

export const useDidShow = (shown: () => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page under test is shown once
  useEffect(shown, [])
}
export const useLoad = (loaded: () => void) => useDidShow(loaded)
export const useDidHide = () => {}
export const usePullDownRefresh = () => {}
export const useShareAppMessage = () => {}
export const usePageScroll = () => {}
export const useRouter = () => ({ params, path: '' })
export const useReachBottom = (reached: () => void) => {
  useEffect(() => {
    bottomReached.push(reached)
    return () => {
      bottomReached = bottomReached.filter((one) => one !== reached)
    }
  })
}

const rect = { left: 0, top: 0, width: 300, height: 160 }

const query = {
  select: () => query,
  boundingClientRect: (told: (found: typeof rect) => void) => {
    told(rect)
    return query
  },
  fields: () => query,
  exec: () => query,
}

export default {
  navigateTo: recorded('navigateTo'),
  redirectTo: recorded('redirectTo'),
  switchTab: recorded('switchTab'),
  reLaunch: recorded('reLaunch'),
  navigateBack: recorded('navigateBack'),
  setNavigationBarTitle: recorded('setNavigationBarTitle'),
  stopPullDownRefresh: recorded('stopPullDownRefresh'),
  getCurrentPages: () => [{}, {}],
  createSelectorQuery: () => query,
  getWindowInfo: () => ({ windowHeight: 800 }),
  nextTick: (then: () => void) => then(),
  onWindowResize: () => {},
  offWindowResize: () => {},
  request: async (told: unknown) => {
    taroCalls.push({ name: 'request', told })
    return answerRequest(told)
  },
}
