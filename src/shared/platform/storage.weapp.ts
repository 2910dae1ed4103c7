import Taro from '@tarojs/taro'

/** WeChat answers an absent key with an empty string. */
export function readRaw(key: string): unknown {
  const value: unknown = Taro.getStorageSync(key)
  return value === '' ? undefined : value
}

export function writeRaw(key: string, value: unknown): void {
  Taro.setStorageSync(key, value)
}

export function removeRaw(key: string): void {
  Taro.removeStorageSync(key)
}
