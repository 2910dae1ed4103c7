const MAX_CHARACTERS = 60

/** A title as the name of a file: without what file systems do not take. */
export function fileName(title: string): string {
  const plain = Array.from(title.replace(/[\\/:*?"<>|%\p{Cc}]/gu, ' '))
  return plain
    .slice(0, MAX_CHARACTERS)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}
