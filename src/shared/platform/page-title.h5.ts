/** In a browser the app draws the title and the back button itself. */
export const drawsOwnHeader = true

export function setPageTitle(title: string): void {
  document.title = title
}
