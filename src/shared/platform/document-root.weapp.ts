import Taro from '@tarojs/taro'
import type { Language } from '../i18n/words'

interface Look {
  language: Language
  theme: 'light' | 'dark'
  background: string
}

/** Gives the bars that WeChat draws around the page the colours of the theme. */
export function dressDocument({ theme, background }: Look): void {
  Taro.setNavigationBarColor({
    frontColor: theme === 'dark' ? '#ffffff' : '#000000',
    backgroundColor: background,
  })
  Taro.setBackgroundColor({
    backgroundColor: background,
    backgroundColorTop: background,
    backgroundColorBottom: background,
  })
  Taro.setBackgroundTextStyle({ textStyle: theme === 'dark' ? 'light' : 'dark' })
}
