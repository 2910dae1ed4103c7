import { exportDeal } from '#contract/tally'
import { fileName } from '#domain/file-name'
import type { DealId } from '#domain/ids'
import { useDownload } from '../../shared/api/use-download'
import { useWords } from '../../shared/i18n/use-words'
import { go } from '../../shared/navigate'
import { routes } from '../../shared/routes'
import { ActProblem } from '../../shared/ui/act-problem'
import { Button } from '../../shared/ui/button'
import { Stack } from '../../shared/ui/stack'
import { toast } from '../../shared/ui/toast-store'
import { dealsWords } from './words/words'

/** The tally on paper and in a table. */
export function DealTallyActions({ dealId, title }: { dealId: DealId; title: string }) {
  const words = useWords(dealsWords)
  const file = useDownload(exportDeal)
  const save = async () => {
    const name = `${fileName(title) || words.tally.fallbackName}.xlsx`
    if (await file.open({ dealId }, name)) toast.show(words.tally.exported, { kind: 'done' })
  }
  return (
    <Stack gap={3}>
      <Stack row wrap gap={4}>
        <Button
          kind="secondary"
          icon="download"
          loading={file.status.state === 'sending'}
          onPress={() => void save()}
        >
          {words.tally.export}
        </Button>
        <Button kind="secondary" icon="receipt" onPress={() => go(routes.pickingList({ dealId }))}>
          {words.picking.open}
        </Button>
      </Stack>
      <ActProblem status={file.status} />
    </Stack>
  )
}
