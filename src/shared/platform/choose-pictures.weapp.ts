import Taro from '@tarojs/taro'

/** A picture of this phone: its bytes, and an address to show it by. */
export interface ChosenPicture {
  readonly bytes: Uint8Array
  readonly address: string
}

/** Asks for up to so many pictures, made smaller by WeChat; none when the person goes back. */
export async function choosePictures(most: number): Promise<ChosenPicture[]> {
  const chosen = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  }).catch(() => undefined)
  return Promise.all((chosen?.tempFiles ?? []).map(({ tempFilePath }) => pictureOf(tempFilePath)))
}

function pictureOf(address: string): Promise<ChosenPicture> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: address,
      success: ({ data }) =>
        typeof data === 'string'
          ? reject(new Error('picture read as text'))
          : resolve({ bytes: new Uint8Array(data), address }),
      fail: () => reject(new Error('picture not read')),
    })
  })
}
