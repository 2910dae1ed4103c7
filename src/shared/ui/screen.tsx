import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import type { Loaded } from '../loaded'
import { back as goBack } from '../navigate'
import { dressDocument } from '../platform/document-root'
import { drawsOwnHeader, setPageTitle } from '../platform/page-title'
import { TabBar } from '../platform/tab-bar'
import { useLanguage, usePreferences } from '../preferences'
import type { Route, TabName } from '../routes'
import { barColours, useTheme } from '../theme'
import type { EmptyProps } from './empty'
import { IconButton } from './icon-button'
import { meaning } from './meaning'
import { Region } from './region'
import type { SkeletonKind } from './skeleton'
import { ToastHost } from './toast-host'
import { useShown } from './use-shown'
import './base.scss'
import './screen.scss'

interface FrameProps {
  title: string
  /** The tab this page is; tab pages have the tab bar and no way back. */
  tab?: TabName
  back?: boolean
  /** Where back leads on a page that was opened directly by its link. */
  backTo?: Route
  /** At the right of the header. */
  action?: ReactNode
  /** No header: the page opens with something of its own. */
  bare?: boolean
  /** For work at a desk: uses the width of a large window. */
  wide?: boolean
  /** Stays at the bottom. */
  footer?: ReactNode
}

interface LoadedProps<T> {
  of: Loaded<T>
  skeleton?: SkeletonKind
  empty?: EmptyProps
  children: (value: T) => ReactNode
}

interface PlainProps {
  of?: undefined
  children: ReactNode
}

/** The root of every page: theme, text size, header, safe areas, tab bar, toasts. */
export function Screen<T = never>(props: FrameProps & (LoadedProps<T> | PlainProps)) {
  const { title, tab, back = !tab, backTo, action, bare, wide, footer } = props
  const theme = useTheme()
  const textSize = usePreferences((preferences) => preferences.textSize)
  useDress(title, theme)
  const name = [
    'lt-root lt-screen',
    `theme-${theme}`,
    `text-${textSize}`,
    bare && 'lt-screen--bare',
    wide && 'lt-screen--wide',
  ]
  return (
    <View className={name.filter(Boolean).join(' ')}>
      {drawsOwnHeader && !bare && <Header title={title} back={back} backTo={backTo} action={action} />}
      {bare && (
        <View className="lt-hidden" {...meaning({ role: 'heading', level: 1 })}>
          {title}
        </View>
      )}
      {!drawsOwnHeader && !bare && action && <View className="lt-screen__action">{action}</View>}
      <View className="lt-screen__main" {...meaning({ role: 'main' })}>
        {props.of ? (
          <Region of={props.of} skeleton={props.skeleton ?? 'page'} empty={props.empty}>
            {props.children}
          </Region>
        ) : (
          props.children
        )}
      </View>
      {footer && <View className="lt-screen__footer">{footer}</View>}
      {tab && <TabBar tab={tab} theme={theme} />}
      <ToastHost />
    </View>
  )
}

function Header({ title, back, backTo, action }: Pick<FrameProps, 'title' | 'back' | 'backTo' | 'action'>) {
  const words = useWords(sharedWords)
  return (
    <View className="lt-screen__head" {...meaning({ role: 'banner' })}>
      {back && <IconButton icon="chevron-left" label={words.back} onPress={() => goBack(backTo)} />}
      <View
        className={back ? 'lt-screen__title lt-screen__title--beside' : 'lt-screen__title'}
        {...meaning({ role: 'heading', level: 1 })}
      >
        {title}
      </View>
      {action}
    </View>
  )
}

/** Title and colours of what surrounds the page, also when one comes back to it. */
function useDress(title: string, theme: 'light' | 'dark') {
  const language = useLanguage()
  const shown = useShown()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` counts returns to this page
  useEffect(() => {
    setPageTitle(title)
    dressDocument({ language, theme, background: barColours[theme].background })
  }, [title, theme, language, shown])
}
