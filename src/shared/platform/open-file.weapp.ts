import Taro from '@tarojs/taro'

interface FileToOpen {
  readonly url: string
  readonly header: Record<string, string>
  /** With its ending. */
  readonly name: string
}

/** `answered`: the server sent something else, such as a "no". */
export type FileOutcome =
  | { readonly state: 'opened' }
  | { readonly state: 'answered'; readonly body: unknown }
  | { readonly state: 'failed' }

/** Opens the file in WeChat's viewer, whose menu sends it to a chat or a computer. */
export async function openFile({ url, header, name }: FileToOpen): Promise<FileOutcome> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    const { statusCode } = await Taro.downloadFile({ url, header, filePath })
    if (statusCode !== 200) return { state: 'answered', body: bodyIn(filePath) }
    await Taro.openDocument({ filePath, showMenu: true })
    return { state: 'opened' }
  } catch {
    return { state: 'failed' }
  }
}

/** What the server said instead was saved like a file. */
function bodyIn(filePath: string): unknown {
  try {
    return JSON.parse(String(Taro.getFileSystemManager().readFileSync(filePath, 'utf8')))
  } catch {
    return undefined
  }
}
