import { useEffect, useState } from 'react'
import { onSystemTheme, systemTheme } from './platform/system'
import { usePreferences } from './preferences'

/** Colours that leave our stylesheet: bars of the phone and of the browser. Same as the tokens bg, text-3, brand, surface. */
export const barColours = {
  light: { background: '#FAF6F0', text: '#7A6F63', chosen: '#17714F', bar: '#FFFFFF' },
  dark: { background: '#14100D', text: '#ADA396', chosen: '#4EAE80', bar: '#201B17' },
} as const

/** The theme in force: the person's choice, else the device's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences((preferences) => preferences.theme)
  const [device, setDevice] = useState(systemTheme)
  useEffect(() => onSystemTheme(setDevice), [])
  return chosen === 'system' ? device : chosen
}
