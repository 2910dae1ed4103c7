import { View } from '@tarojs/components'
import { useWords } from '../../shared/i18n/use-words'
import { languageNames, languages } from '../../shared/i18n/words'
import { usePreferences } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { RadioRows } from '../../shared/ui/radio-rows'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { meWords } from './words/words'

const sizes = ['standard', 'large', 'xlarge'] as const
const themes = ['system', 'light', 'dark'] as const

/** How one reads the app; kept on the phone and in force at once. */
export function SettingsScreen() {
  const words = useWords(meWords).settingsPage
  const preferences = usePreferences()
  return (
    <Screen title={words.title} backTo={routes.me()}>
      <Stack gap={7}>
        <Section title={words.language}>
          <Card>
            <RadioRows
              label={words.language}
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
              value={preferences.language}
              onChange={preferences.setLanguage}
            />
          </Card>
        </Section>
        <Section title={words.textSize}>
          <Card>
            <RadioRows
              label={words.textSize}
              options={sizes.map((value) => ({ value, label: words.sizes[value] }))}
              value={preferences.textSize}
              onChange={preferences.setTextSize}
            />
            <View className="lt-hint">{words.sizeHint}</View>
          </Card>
        </Section>
        <Section title={words.theme}>
          <Card>
            <RadioRows
              label={words.theme}
              options={themes.map((value) => ({ value, label: words.themes[value] }))}
              value={preferences.theme}
              onChange={preferences.setTheme}
            />
          </Card>
        </Section>
      </Stack>
    </Screen>
  )
}
