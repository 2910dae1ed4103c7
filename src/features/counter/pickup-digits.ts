const PICKUP_CODE_DIGITS = 8

/** The digits of what was typed, pasted or read aloud: `1234 5678`, `１２３４５６７８`. Never more than a code has. */
export function codeDigits(text: string): string {
  return digitsIn(text).slice(0, PICKUP_CODE_DIGITS)
}

/** Typing on behind a whole code begins the next one: a hand scanner does not empty the field. */
export function nextDigits(before: string, text: string): string {
  const typed = digitsIn(text)
  const goesOn = before.length === PICKUP_CODE_DIGITS && typed.startsWith(before)
  return codeDigits(goesOn && typed.length > before.length ? typed.slice(before.length) : typed)
}

function digitsIn(text: string): string {
  return text
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '')
}
