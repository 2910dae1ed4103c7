export type Paper = 'a4' | '80mm' | '58mm'

/** A mini-program has no way to a printer. */
export const canPrint = false

export function printPage(_paper: Paper, _elementId: string): void {}
