/** Whether words of a person's own may be shown to others. */
export interface ContentPort {
  /** `unavailable`: nobody could tell; the caller refuses for now, and nothing typed is lost. */
  check(words: string): Promise<'fine' | 'refused' | 'unavailable'>
}
