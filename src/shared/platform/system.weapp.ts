import Taro from '@tarojs/taro'

export function systemTheme(): 'light' | 'dark' {
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}

/** Calls when the device changes between light and dark; returns what ends it. */
export function onSystemTheme(changed: (theme: 'light' | 'dark') => void): () => void {
  const tell: Taro.onThemeChange.Callback = ({ theme }) => changed(theme === 'dark' ? 'dark' : 'light')
  Taro.onThemeChange(tell)
  return () => Taro.offThemeChange(tell)
}

export function onOnline(changed: (online: boolean) => void): () => void {
  const tell: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => changed(isConnected)
  Taro.onNetworkStatusChange(tell)
  return () => Taro.offNetworkStatusChange(tell)
}

/** Calls when the app comes to the front or leaves it. */
export function onFront(changed: (inFront: boolean) => void): () => void {
  const show = () => changed(true)
  const hide = () => changed(false)
  Taro.onAppShow(show)
  Taro.onAppHide(hide)
  return () => {
    Taro.offAppShow(show)
    Taro.offAppHide(hide)
  }
}

/** Taro hands this call to WeChat as it is: without callbacks an older WeChat gives nothing back. */
export function randomBytes(count: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => reject(new Error('no random bytes')),
    })
  })
}
