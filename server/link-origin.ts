/** A link of 42 bytes, `ORIGIN/s/` and a code of 12, is the longest that stays a QR code of version 3. */
const LONGEST_ORIGIN = 27

/**
 * The host that posters and links carry, from the environment.
 * @throws when it is missing, no origin, or too long for a poster that is read from a distance
 */
export function linkOriginFrom(text: string | undefined): string {
  if (!text) throw new Error('Set LINTUAN_LINK_ORIGIN to the https://host that posters and links carry.')
  if (!isOrigin(text)) {
    throw new Error(
      `LINTUAN_LINK_ORIGIN must be a scheme and a host, without a path or a final slash; it is "${text}".`,
    )
  }
  if (text.length > LONGEST_ORIGIN) {
    throw new Error(
      `LINTUAN_LINK_ORIGIN has ${text.length} characters; with more than ${LONGEST_ORIGIN} the QR code of a poster becomes too fine to read from a distance. Take a shorter host.`,
    )
  }
  return text
}

function isOrigin(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
  } catch {
    return false
  }
}
