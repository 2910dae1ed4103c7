/** One way to come by the picture of a poster: the path of a JPEG to show, share and save. */
export interface PosterMaker {
  readonly by: 'phone' | 'server'
  make(): Promise<string>
}

export type Offer =
  | { readonly kind: 'ready'; readonly path: string; readonly by: PosterMaker['by'] }
  | { readonly kind: 'failed'; readonly reason: 'not-drawn' | 'unreadable' }

/**
 * Tries one way after another and gives only a picture whose code was read back as its link: a poster that cannot
 * be scanned is never given out.
 */
export async function offerPoster(
  makers: readonly PosterMaker[],
  isReadable: (path: string) => Promise<boolean>,
): Promise<Offer> {
  let reason: 'not-drawn' | 'unreadable' = 'not-drawn'
  for (const { by, make } of makers) {
    try {
      const path = await make()
      if (await isReadable(path)) return { kind: 'ready', path, by }
      reason = 'unreadable'
    } catch {
      // This way is closed; the next one may be open.
    }
  }
  return { kind: 'failed', reason }
}
