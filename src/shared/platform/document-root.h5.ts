import type { Language } from '../i18n/words'

interface Look {
  language: Language
  theme: 'light' | 'dark'
  background: string
}

/** Tells the browser language and colours, for screen readers, hyphenation and the bars around the page. */
export function dressDocument({ language, theme, background }: Look): void {
  const root = document.documentElement
  root.lang = language
  root.style.colorScheme = theme
  document.body.style.backgroundColor = background
  themeColour().content = background
}

function themeColour(): HTMLMetaElement {
  const found = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  if (found) return found
  const made = document.createElement('meta')
  made.name = 'theme-color'
  document.head.append(made)
  return made
}
