import { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { AppProviders } from './shared/app-providers'
import { restart } from './shared/navigate'
import { routes } from './shared/routes'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  // An old link, or one typed wrong: the router alone would show an empty page.
  usePageNotFound(() => restart(routes.home()))
  return <AppProviders>{children}</AppProviders>
}
