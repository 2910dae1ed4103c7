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

/** Long enough for a slow browser to begin its download. */
const KEPT_MS = 60_000

/** Hands the file to the browser's downloads. By a request of our own, since a link carries no session. */
export async function openFile({ url, header, name }: FileToOpen): Promise<FileOutcome> {
  try {
    const response = await fetch(url, { headers: header })
    if (!response.ok) return { state: 'answered', body: await response.json() }
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
    return { state: 'opened' }
  } catch {
    return { state: 'failed' }
  }
}
