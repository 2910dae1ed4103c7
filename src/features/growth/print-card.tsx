import { View } from '@tarojs/components'
import { readPosterSheet } from '#contract/poster'
import { PRINT_SHEETS, type PrintSheet } from '#domain/poster-wish'
import { useDownload } from '../../shared/api/use-download'
import { useWords } from '../../shared/i18n/use-words'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Section } from '../../shared/ui/section'
import { Stack } from '../../shared/ui/stack'
import type { MadePoster } from './use-poster'
import { growthWords } from './words/words'

/** The poster on paper, drawn by the server: phones have no printer's resolution. */
export function PrintCard({ wish, name }: { wish: MadePoster['wish']; name: string }) {
  const words = useWords(growthWords).poster.print
  const file = useDownload(readPosterSheet)
  const open = (sheet: PrintSheet) => file.open({ ...wish, sheet }, `${name} ${words.sheets[sheet]}.pdf`)
  return (
    <Card>
      <Section title={words.title}>
        <Stack gap={4}>
          <View className="lt-muted">{words.hint}</View>
          {PRINT_SHEETS.map((sheet) => (
            <Button
              key={sheet}
              block
              kind="secondary"
              icon="download"
              loading={file.status.state === 'sending'}
              onPress={() => void open(sheet)}
            >
              {words.sheets[sheet]}
            </Button>
          ))}
          <ActProblem status={file.status} />
        </Stack>
      </Section>
    </Card>
  )
}
