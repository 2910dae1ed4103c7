export interface SharedPage {
  readonly title: string
  readonly url: string
  readonly picture?: string
}

/** A browser shares the address itself; what a chat shows of it comes from the page's head. */
export function useSharePage(_told: SharedPage, _better?: () => Promise<SharedPage>): void {}
