import { View } from '@tarojs/components'
import { readTrack } from '#contract/academy'
import type { OutputOf } from '#contract/endpoint'
import { useRead } from '../../shared/api/use-read'
import { useWords } from '../../shared/i18n/use-words'
import { useLanguage } from '../../shared/preferences'
import { routes } from '../../shared/routes'
import { Card } from '../../shared/ui/card'
import { LeaderOnly } from '../../shared/ui/leader-only'
import { ProgressBar } from '../../shared/ui/progress-bar'
import { Screen } from '../../shared/ui/screen'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import { useLoaded } from '../../shared/use-loaded'
import { LessonCard } from './lesson-card'
import { academyWords } from './words/words'

type Track = OutputOf<typeof readTrack>

export function AcademyScreen() {
  const words = useWords(academyWords)
  return (
    <LeaderOnly title={words.title}>
      <Academy />
    </LeaderOnly>
  )
}

function Academy() {
  const words = useWords(academyWords)
  const track = useRead(readTrack, { language: useLanguage() })
  const loaded = useLoaded(track, { isEmpty: ({ lessons }) => lessons.length === 0 })
  const empty = { title: words.empty, hint: words.emptyHint, icon: 'academy' } as const
  return (
    <Screen title={words.title} backTo={routes.home()} of={loaded} skeleton="cards" empty={empty}>
      {(value) => <TrackBody track={value} />}
    </Screen>
  )
}

function TrackBody({ track }: { track: Track }) {
  const words = useWords(academyWords)
  const passed = track.lessons.filter((lesson) => lesson.passed).length
  const progress = words.progress(passed, track.lessons.length)
  return (
    <Stack gap={6}>
      <Card tone="hero">
        <Stack gap={3}>
          <View className="lt-title">{track.title}</View>
          <View className="lt-muted">{track.summary}</View>
          <ProgressBar value={passed} max={track.lessons.length} label={progress} />
          <View>{passed === track.lessons.length ? words.allPassed : progress}</View>
        </Stack>
      </Card>
      <Section title={words.lessons}>
        <Stack gap={5}>
          {track.lessons.map((lesson, index) => (
            <LessonCard key={lesson.lessonId} lesson={lesson} number={index + 1} />
          ))}
        </Stack>
      </Section>
    </Stack>
  )
}
