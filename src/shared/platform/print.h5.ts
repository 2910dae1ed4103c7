export type Paper = 'a4' | '80mm' | '58mm'

/** A browser prints. */
export const canPrint = true

const STYLE_ID = 'lt-paper'
const MILLIMETRES_PER_PIXEL = 25.4 / 96
/** A4 has its margin here; a receipt printer's paper has its own. */
const A4 = 'size: A4; margin: 12mm'

/** Prints the page as it stands. A receipt is one page as long as what is on it, so that no cutter parts it. */
export function printPage(paper: Paper, elementId: string): void {
  const heightMm = (document.getElementById(elementId)?.scrollHeight ?? 0) * MILLIMETRES_PER_PIXEL
  const style = document.getElementById(STYLE_ID) ?? document.createElement('style')
  style.id = STYLE_ID
  style.textContent = `@page { ${paper === 'a4' ? A4 : `size: ${paper} ${Math.ceil(heightMm) + 1}mm; margin: 0`} }`
  document.head.append(style)
  window.print()
}
