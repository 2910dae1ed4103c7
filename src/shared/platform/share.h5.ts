export interface ShareText {
  title: string
  text: string
  url: string
}

/** `hold`: the browser cannot share files; the person presses and holds the picture. */
export type ShareOutcome = 'opened' | 'hold'

/** `path`: a data or blob address of the picture. Nobody can know whether it was then sent. */
export async function sharePicture(path: string, title: string): Promise<ShareOutcome> {
  try {
    const blob = await (await fetch(path)).blob()
    const file = new File([blob], `${title}.jpg`, { type: blob.type })
    if (!navigator.canShare?.({ files: [file] })) return 'hold'
    await navigator.share({ files: [file], title })
    return 'opened'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'opened' : 'hold'
  }
}

export function canShareText(): boolean {
  return typeof navigator.share === 'function'
}

export async function shareText(told: ShareText): Promise<void> {
  try {
    await navigator.share(told)
  } catch {
    // Closed by the person: there is nothing to do or say.
  }
}
