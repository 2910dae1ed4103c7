import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { sharedWords } from '../i18n/shared-words'
import { useWords } from '../i18n/use-words'
import type { TabName } from '../routes'
import { barColours } from '../theme'
import { useShown } from '../ui/use-shown'

const tabs: readonly TabName[] = ['home', 'deals', 'growth', 'earnings', 'me']

/** WeChat draws the tab bar; it only has to hear of language and theme. */
export function TabBar({ theme }: { tab: TabName; theme: 'light' | 'dark' }) {
  const words = useWords(sharedWords)
  const shown = useShown()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` counts returns to this page
  useEffect(() => {
    const colours = barColours[theme]
    for (const [index, tab] of tabs.entries()) Taro.setTabBarItem({ index, text: words.tabs[tab] })
    Taro.setTabBarStyle({
      color: colours.text,
      selectedColor: colours.chosen,
      backgroundColor: colours.bar,
      borderStyle: theme === 'dark' ? 'black' : 'white',
    })
  }, [words, theme, shown])
  return null
}
