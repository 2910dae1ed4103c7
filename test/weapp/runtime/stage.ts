import type { AppConfig, Packed } from '../pack'
import { type Asked, answered, Refused } from './answer'
import type { loadCode } from './code'
import { phone } from './phone'
import { resolve } from './sandbox'

const MOST_PAGES = 10

type Lifetime = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onReachBottom'
type SetData = (data: object, done?: () => void) => void
/** What a page gives WeChat to send; `promise` is waited for. */
export interface Shared {
  title: string
  path: string
  imageUrl?: string
  promise?: Promise<Shared>
}
type PageInstance = { setData: SetData; onShareAppMessage?: (asked: object) => Shared } & {
  [name in Lifetime]?: (query?: object) => void
}
type Code = ReturnType<typeof loadCode>

interface OpenPage {
  path: string
  query: Record<string, string>
  instance: PageInstance
  box: HTMLElement
  release(): void
  started: boolean
}

/** The page stack and the tab pages of a mini-program, with WeChat's rules for moving between them. */
export function createStage({ app, configs }: Packed, code: () => Code) {
  const tabPaths = app.tabBar.list.map((tab) => tab.pagePath)
  const paths = pathsOf(app)
  const tabs = new Map<string, OpenPage>()
  let stack: OpenPage[] = []

  const top = () => stack.at(-1)

  function open(url: string): OpenPage {
    const { path, query } = destination(url)
    const kept = tabs.get(path)
    if (kept) return kept
    const root = code().createPage(path)
    const box = document.createElement('div')
    const place = document.createElement('i')
    box.className = 'wx-page'
    box.append(place)
    document.body.append(box)
    const instance: PageInstance = Object.assign(root.get(), { route: path, __route__: path, options: query })
    measure(instance)
    root.attach(box as never, place as never)
    const release = () => {
      instance.onUnload?.()
      root.release()
      box.remove()
    }
    const page = { path, query, instance, box, release, started: false }
    if (tabPaths.includes(path)) tabs.set(path, page)
    return page
  }

  function destination(url: string): { path: string; query: Record<string, string> } {
    const [asked = '', search = ''] = url.split('?')
    const path = resolve(top()?.path ?? '', asked)
    if (!paths.includes(path)) throw new Refused(`page "${path}" is not found`)
    // WeChat hands the values over as they stand in the address: the app decodes them.
    const pairs = search.split('&').filter(Boolean).map(splitPair)
    return { path, query: Object.fromEntries(pairs) }
  }

  /** Shows the last page of the new stack; pages that left it are unloaded, tab pages are kept. */
  function show(next: OpenPage[]): void {
    const before = top()
    const gone = stack.filter((page) => !next.includes(page) && !tabs.has(page.path))
    stack = next
    const now = top()
    if (before && before !== now && !gone.includes(before)) before.instance.onHide?.()
    for (const page of gone.reverse()) page.release()
    for (const page of [...tabs.values(), ...stack]) page.box.hidden = page !== now
    if (now) start(now)
  }

  function start(page: OpenPage): void {
    const isNew = !page.started
    page.started = true
    if (isNew) {
      const { navigationBarTitleText: title }: { navigationBarTitleText?: string } = configs[page.path] ?? {}
      phone.title = title ?? app.window.navigationBarTitleText
      page.instance.onLoad?.(page.query)
    }
    page.instance.onShow?.()
    if (isNew) requestAnimationFrame(() => page.instance.onReady?.())
  }

  /** Closes every page, also those of the tabs, as WeChat does. */
  function relaunch(url: string): void {
    destination(url)
    for (const page of new Set([...tabs.values(), ...stack])) page.release()
    tabs.clear()
    stack = []
    show([open(url)])
  }

  function moving(name: string, kind: 'tab' | 'page', next: (page: OpenPage) => OpenPage[]) {
    return answered(name, ({ url }: Asked) => {
      const isTab = tabPaths.includes(destination(url).path)
      if (kind === 'tab' && !isTab) throw new Refused('can not switch to no-tabBar page')
      if (kind === 'page' && isTab) throw new Refused(`can not ${name} a tabbar page`)
      if (name === 'navigateTo' && stack.length >= MOST_PAGES) throw new Refused('page limit exceeded: 10')
      show(next(open(url)))
    })
  }

  return {
    current: top,
    launch: (url: string) => show([open(url)]),
    getCurrentPages: () => stack.map((page) => page.instance),
    api: {
      navigateTo: moving('navigateTo', 'page', (page) => [...stack, page]),
      redirectTo: moving('redirectTo', 'page', (page) => [...stack.slice(0, -1), page]),
      switchTab: moving('switchTab', 'tab', (page) => [page]),
      reLaunch: answered('reLaunch', ({ url }: Asked) => relaunch(url)),
      navigateBack: answered('navigateBack', ({ delta = 1 }) => {
        if (stack.length < 2) throw new Refused('cannot navigate back at first page')
        show(stack.slice(0, Math.max(1, stack.length - delta)))
      }),
      pageScrollTo: answered('pageScrollTo', ({ scrollTop = 0 }) => top()?.box.scrollTo(0, scrollTop)),
    },
  }
}

function pathsOf(app: AppConfig): string[] {
  return [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

/** Notes how much each `setData` sends to the view; WeChat's limit for good marks is 256 KB. */
function measure(instance: PageInstance): void {
  const setData = instance.setData
  instance.setData = (data, done) => {
    phone.setDataBytes.push(new TextEncoder().encode(JSON.stringify(data)).length)
    setData.call(instance, data, done)
  }
}
