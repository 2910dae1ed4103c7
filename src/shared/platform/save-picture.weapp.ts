import Taro from '@tarojs/taro'

interface Picture {
  /** A file of this phone. */
  path: string
  /** File name without its ending. */
  name: string
}

/** `saved`: in the album. `downloaded`: among the browser's files. */
export type SaveOutcome = 'saved' | 'downloaded' | 'refused' | 'failed'

/** Once refused, WeChat asks no more: the way on is `allowAlbum`. */
export async function savePicture({ path }: Picture): Promise<SaveOutcome> {
  if (await saved(path)) return 'saved'
  const { authSetting } = await Taro.getSetting()
  return authSetting['scope.writePhotosAlbum'] === false ? 'refused' : 'failed'
}

/** Opens WeChat's settings of this app; true when the album is allowed now. WeChat takes it only within a tap. */
export async function allowAlbum(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.openSetting()
    return authSetting['scope.writePhotosAlbum'] === true
  } catch {
    return false
  }
}

async function saved(path: string): Promise<boolean> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return true
  } catch {
    return false
  }
}
