import type { PlaybookStep } from '#contract/playbook'
import { createReferralCode } from '#contract/referral'
import { filledIn, type PlaybookId, stepKey } from '#domain/playbook'
import { useWrite } from '../../shared/api/use-write'
import { sharedWords } from '../../shared/i18n/shared-words'
import { useWords } from '../../shared/i18n/use-words'
import { copyText } from '../../shared/platform/clipboard'
import { toast } from '../../shared/ui/toast-store'

/** Copies the text of a step with the link of the step's own code; the same step has the same code every time. */
export function useStepText(playbookId: PlaybookId, { stepId, channel, text }: PlaybookStep) {
  const said = useWords(sharedWords)
  const { send, status } = useWrite(createReferralCode)
  const copy = async () => {
    const code = await send({ channel, dealId: null, step: stepKey(playbookId, stepId) })
    if (!code) return
    const copied = await copyText(filledIn(text, { link: code.link }))
    toast.show(copied ? said.copied : said.notCopied, { kind: copied ? 'done' : 'problem' })
  }
  return { copy, status }
}
