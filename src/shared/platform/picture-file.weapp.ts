import Taro from '@tarojs/taro'

/** A picture from the API as a file of this phone, to show, share and save. */
export function pictureFile(jpeg: ArrayBuffer): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/poster-${Date.now()}.jpg`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: jpeg,
      success: () => resolve(filePath),
      fail: () => reject(new Error('picture not written')),
    })
  })
}
