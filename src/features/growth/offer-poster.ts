/** One way to come by the picture of a poster: the path of a JPEG to show, share and save. */
export interface PosterMaker {
  readonly by: 'phone' | 'server'
  make(): Promise<string>
}

export type Offer =
  | { readonly kind: 'ready'; readonly path: string; readonly by: PosterMaker['by'] }
  | { readonly kind: 'failed'; readonly reason: 'not-drawn' | 'unreadable' }

/**
 * Tries one way after another and gives only a picture whose code was read back as the link: a poster that cannot
 * be scanned is never given out.
 */
export async function offerPoster(
  link: string,
  makers: readonly PosterMaker[],
  readCode: (path: string) => Promise<string | undefined>,
): Promise<Offer> {
  let reason: 'not-drawn' | 'unreadable' = 'not-drawn'
  for (const { by, make } of makers) {
    try {
      const path = await make()
      if ((await readCode(path)) === link) return { kind: 'ready', path, by }
      reason = 'unreadable'
    } catch {
      // This way is closed; the next one may be open.
    }
  }
  return { kind: 'failed', reason }
}
