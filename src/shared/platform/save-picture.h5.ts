interface Picture {
  /** A data or blob address. */
  path: string
  /** File name without its ending. */
  name: string
}

export type SaveOutcome = 'saved' | 'refused' | 'failed'

/** Hands the picture to the browser's downloads. */
export function savePicture({ path, name }: Picture): Promise<SaveOutcome> {
  const link = document.createElement('a')
  link.href = path
  link.download = `${name}.jpg`
  document.body.append(link)
  link.click()
  link.remove()
  return Promise.resolve('saved')
}
