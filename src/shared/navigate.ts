import Taro, { useRouter } from '@tarojs/taro'
import { type Route, routes } from './routes'

/** WeChat keeps ten pages; the next one would be refused. */
const MOST_PAGES = 10

export function go(route: Route): void {
  if (route.tab) {
    Taro.switchTab({ url: route.url })
    return
  }
  if (Taro.getCurrentPages().length >= MOST_PAGES) {
    Taro.redirectTo({ url: route.url })
    return
  }
  Taro.navigateTo({ url: route.url })
}

/** The page takes the place of this one: back does not return here. */
export function replace(route: Route): void {
  if (route.tab) {
    Taro.switchTab({ url: route.url })
    return
  }
  Taro.redirectTo({ url: route.url })
}

/** Closes everything that was open, after signing in or out. */
export function restart(route: Route): void {
  Taro.reLaunch({ url: route.url })
}

export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1
}

/** A page opened directly by link has nothing behind it and goes to `fallback`. */
export function back(fallback: Route = routes.home()): void {
  if (canGoBack()) {
    Taro.navigateBack()
    return
  }
  replace(fallback)
}

/** What the page was told by its route. WeChat hands the values over as they were encoded. */
export function useRouteParams(): Readonly<Partial<Record<string, string>>> {
  const { params } = useRouter()
  const told: Partial<Record<string, string>> = {}
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) told[name] = decoded(value)
  }
  return told
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
