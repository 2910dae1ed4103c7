import type { AppConfig, Packed } from '../pack'
import { answered, type Asked, Refused } from './answer'
import { loadCode } from './code'
import { phone } from './phone'
import { resolve } from './sandbox'

const MOST_PAGES = 10

type Lifetime = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onReachBottom' | 'onPullDownRefresh'
type PageInstance = Record<string, unknown> & { [name in Lifetime]?: (query?: object) => void }
type Code = ReturnType<typeof loadCode>

interface OpenPage {
  path: string
  query: Record<string, string>
  instance: PageInstance
  box: HTMLElement
  release(): void
}

/** The page stack and the tab pages of a mini-program, with WeChat's rules for moving between them. */
export function createStage(app: AppConfig) {
  const tabPaths = app.tabBar.list.map((tab) => tab.pagePath)
  const paths = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const tabs = new Map<string, OpenPage>()
  let stack: OpenPage[] = []
  let code: Code | undefined

  const top = () => stack.at(-1)

  function open(url: string): OpenPage {
    const { path, query } = taken(url)
    const kept = tabs.get(path)
    if (kept) return kept
    if (!code) throw new Error('no code loaded')
    const root = code.createPage(path)
    const box = document.createElement('div')
    box.className = 'wx-page'
    box.dataset.path = path
    const place = document.createElement('i')
    box.append(place)
    document.body.append(box)
    const instance = root.get() as unknown as PageInstance
    Object.assign(instance, { route: path, __route__: path, options: query })
    root.attach(box as never, place as never)
    const page = { path, query, instance, box, release: () => release(page, root) }
    if (tabPaths.includes(path)) tabs.set(path, page)
    phone.title = titleOf(path)
    return page
  }

  function titleOf(path: string): string {
    return packedTitles.get(path) ?? app.window.navigationBarTitleText
  }

  const packedTitles = new Map<string, string>()

  function release(page: OpenPage, root: { release(): void }): void {
    page.instance.onUnload?.()
    root.release()
    page.box.remove()
  }

  function taken(url: string): { path: string; query: Record<string, string> } {
    const [asked = '', search = ''] = url.split('?')
    const path = resolve(top()?.path ?? '', asked)
    if (!paths.includes(path)) throw new Refused(`page "${path}" is not found`)
    // WeChat hands the values over as they stand in the address; Taro decodes them.
    const query = Object.fromEntries(search.split('&').filter(Boolean).map((pair) => splitOnce(pair)))
    return { path, query }
  }

  function splitOnce(pair: string): [string, string] {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
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
    if (!now) return
    const isNew = !started.has(now)
    if (isNew) {
      started.add(now)
      now.instance.onLoad?.(now.query)
    }
    now.instance.onShow?.()
    if (isNew) requestAnimationFrame(() => now.instance.onReady?.())
  }

  const started = new WeakSet<OpenPage>()

  function opened(name: string, next: (page: OpenPage) => OpenPage[], tab: boolean) {
    return answered(name, ({ url }: Asked) => {
      const { path } = taken(url)
      if (tabPaths.includes(path) !== tab && name !== 'reLaunch') {
        throw new Refused(tab ? `can not switch to no-tabBar page` : `can not ${name} a tabbar page`)
      }
      if (name === 'navigateTo' && stack.length >= MOST_PAGES) throw new Refused('page limit exceeded: 10')
      show(next(open(url)))
    })
  }

  return {
    load(packed: Packed, loaded: Code) {
      code = loaded
      for (const [path, config] of Object.entries(packed.configs)) {
        if ('navigationBarTitleText' in config) packedTitles.set(path, String(config.navigationBarTitleText))
      }
    },
    current: top,
    launch: (url: string) => show([open(url)]),
    getCurrentPages: () => stack.map((page) => page.instance),
    api: {
      navigateTo: opened('navigateTo', (page) => [...stack, page], false),
      redirectTo: opened('redirectTo', (page) => [...stack.slice(0, -1), page], false),
      switchTab: opened('switchTab', (page) => [page], true),
      reLaunch: opened('reLaunch', (page) => [page], false),
      navigateBack: answered('navigateBack', ({ delta = 1 }) => {
        if (stack.length < 2) throw new Refused('cannot navigate back at first page')
        show(stack.slice(0, Math.max(1, stack.length - delta)))
      }),
      pageScrollTo: answered('pageScrollTo', ({ scrollTop = 0 }) => top()?.box.scrollTo(0, scrollTop)),
    },
  }
}
