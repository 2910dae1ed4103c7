import Taro from '@tarojs/taro'

interface Picture {
  /** A file of this phone. */
  path: string
  /** File name without its ending. */
  name: string
}

/** `saved`: in the album. `downloaded`: among the browser's files. */
export type SaveOutcome = 'saved' | 'downloaded' | 'refused' | 'failed'

/** Once refused, WeChat asks no more: the person is led to the settings, and the picture is tried again. */
export async function savePicture({ path }: Picture): Promise<SaveOutcome> {
  if (await saved(path)) return 'saved'
  const { authSetting } = await Taro.getSetting()
  if (authSetting['scope.writePhotosAlbum'] !== false) return 'failed'
  const opened = await Taro.openSetting()
  if (!opened.authSetting['scope.writePhotosAlbum']) return 'refused'
  return (await saved(path)) ? 'saved' : 'failed'
}

async function saved(path: string): Promise<boolean> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return true
  } catch {
    return false
  }
}
