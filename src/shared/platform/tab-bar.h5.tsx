import { View } from '@tarojs/components'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import { go } from '../navigate'
import { type TabName, tabRoute } from '../routes'
import { Icon, type IconName } from '../ui/icon'
import { meaning } from '../ui/meaning'
import { Pressable } from '../ui/pressable'
import './tab-bar.scss'

const tabs: readonly [tab: TabName, icon: IconName][] = [
  ['home', 'home'],
  ['deals', 'bag'],
  ['growth', 'users'],
  ['earnings', 'wallet'],
  ['me', 'user'],
]

/** The browser's tab bar is ours: it follows theme, language and text size. */
export function TabBar({ tab: here }: { tab: TabName; theme: 'light' | 'dark' }) {
  const words = useWords(sharedWords)
  return (
    <View className="lt-tab-bar" {...meaning({ role: 'navigation', label: words.tabs.label })}>
      {tabs.map(([tab, icon]) => (
        <Pressable
          key={tab}
          role="link"
          className={tab === here ? 'lt-tab-bar__tab lt-tab-bar__tab--here' : 'lt-tab-bar__tab'}
          means={{ current: tab === here }}
          onPress={() => go(tabRoute(tab))}
        >
          <Icon name={icon} />
          <View>{words.tabs[tab]}</View>
        </Pressable>
      ))}
    </View>
  )
}
