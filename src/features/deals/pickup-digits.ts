const PICKUP_CODE_DIGITS = 8

/** The digits of what was typed, pasted or read aloud: `1234 5678`, `１２３４５６７８`. Never more than a code has. */
export function codeDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '')
    .slice(0, PICKUP_CODE_DIGITS)
}
