interface Picture {
  /** A data or blob address. */
  path: string
  /** File name without its ending. */
  name: string
}

/** `saved`: in the album. `downloaded`: among the browser's files. */
export type SaveOutcome = 'saved' | 'downloaded' | 'refused' | 'failed'

/** Hands the picture to the browser's downloads. */
export function savePicture({ path, name }: Picture): Promise<SaveOutcome> {
  const link = document.createElement('a')
  link.href = path
  link.download = `${name}.jpg`
  document.body.append(link)
  link.click()
  link.remove()
  return Promise.resolve('downloaded')
}

/** Downloads need no leave. */
export function allowAlbum(): Promise<boolean> {
  return Promise.resolve(true)
}
