import { useState } from 'react'
import { useWords } from '../../shared/i18n/use-words'
import { Button } from '../../shared/ui/button'
import { ConfirmDialog } from '../../shared/ui/confirm-dialog'
import { dealsWords } from './words/words'

/** Empties the form, once one has said so twice. */
export function StartOver({ onConfirm }: { onConfirm: () => void }) {
  const words = useWords(dealsWords).post
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button block kind="quiet" onPress={() => setAsking(true)}>
        {words.startOver}
      </Button>
      <ConfirmDialog
        open={asking}
        kind="danger"
        title={words.startOverTitle}
        text={words.startOverText}
        confirmLabel={words.startOver}
        onConfirm={onConfirm}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
