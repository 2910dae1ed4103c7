import type { DealId } from '#domain/ids'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { routes } from '../../shared/routes'
import { Button } from '../../shared/ui/button'
import { Card } from '../../shared/ui/card'
import { Stack } from '../../shared/ui/stack'
import { dealsWords } from './words/words'

/** Build setting: where the H5 app is served. */
declare const LINK_ORIGIN: string

/** Where nothing can be printed: the same page in a browser. */
export function PickingListElsewhere({ dealId }: { dealId: DealId }) {
  const words = useWords(dealsWords).picking
  const copy = () => void copyText(LINK_ORIGIN + routes.pickingList({ dealId }).url)
  return (
    <Card tone="soft">
      <Stack gap={4}>
        {words.onComputer}
        <Button kind="secondary" small icon="copy" onPress={copy}>
          {words.copyLink}
        </Button>
      </Stack>
    </Card>
  )
}
