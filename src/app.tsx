import type { PropsWithChildren } from 'react'
import { AppProviders } from './shared/app-providers'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return <AppProviders>{children}</AppProviders>
}
