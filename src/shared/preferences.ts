import { create } from 'zustand'
import type { Language } from './i18n/words'
import { type Preferences, stored } from './storage'

interface PreferencesStore extends Preferences {
  setLanguage(language: Language): void
  setTextSize(textSize: Preferences['textSize']): void
  setTheme(theme: Preferences['theme']): void
}

const firstPreferences: Preferences = { language: 'zh-Hans', textSize: 'standard', theme: 'system' }

/** What a person set for reading; kept on the phone. */
export const usePreferences = create<PreferencesStore>((set, get) => {
  const change = (part: Partial<Preferences>) => {
    set(part)
    const { language, textSize, theme } = get()
    stored.preferences.set({ language, textSize, theme })
  }
  return {
    ...(stored.preferences.get() ?? firstPreferences),
    setLanguage: (language) => change({ language }),
    setTextSize: (textSize) => change({ textSize }),
    setTheme: (theme) => change({ theme }),
  }
})

export function useLanguage(): Language {
  return usePreferences((preferences) => preferences.language)
}
