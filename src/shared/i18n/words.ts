export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

export type Language = (typeof languages)[number]

/** Each language in its own script, as a person looks for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}

/** The shape the Chinese words have, with any text in it; another language must have the same shape. */
export type WordsLike<T> = {
  readonly [K in keyof T]: T[K] extends (...facts: infer F) => string
    ? (...facts: F) => string
    : T[K] extends string
      ? string
      : WordsLike<T[K]>
}

export type Dictionary<T> = Readonly<Record<Language, WordsLike<T>>>

/** The words of one feature in every language; their shape is that of zh-Hans. */
export function defineWords<T>(words: {
  'zh-Hans': T
  'zh-Hant': WordsLike<T>
  en: WordsLike<T>
}): Dictionary<T>
export function defineWords<T>(words: Dictionary<T>): Dictionary<T> {
  return words
}

export function wordsIn<T>(language: Language, words: Dictionary<T>): WordsLike<T> {
  return words[language]
}
