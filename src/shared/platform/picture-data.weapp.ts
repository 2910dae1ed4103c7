import Taro from '@tarojs/taro'

/** A picture from the API as an address to show it by: in memory, for a phone's folder has little room. */
export async function pictureData(jpeg: ArrayBuffer): Promise<string> {
  return `data:image/jpeg;base64,${Taro.arrayBufferToBase64(jpeg)}`
}
