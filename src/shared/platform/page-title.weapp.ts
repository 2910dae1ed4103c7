import Taro from '@tarojs/taro'

/** WeChat draws the title and the back button. */
export const drawsOwnHeader = false

export function setPageTitle(title: string): void {
  Taro.setNavigationBarTitle({ title })
}
