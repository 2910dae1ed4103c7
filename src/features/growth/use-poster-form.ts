import { useState } from 'react'
import { type OwnChannel, ownChannels } from '#contract/referral'
import type { DealId } from '#domain/ids'
import {
  missingPosterWords,
  NO_POSTER_WORDS,
  POSTER_FIELDS,
  POSTER_TEMPLATES,
  type PosterTemplate,
  type PosterWords,
  takesPicture,
} from '#domain/poster-wish'
import type { PosterLook } from '#poster/look'
import { useOwnPicture } from './use-own-picture'

/** What the way here has chosen already, as it stands in its path. */
export interface PosterPreset {
  readonly dealId?: DealId | undefined
  readonly template?: string | undefined
  readonly channel?: string | undefined
  /** The playbook step the poster is for. */
  readonly step?: string | undefined
}

/** What the leader chose and typed; a change of template keeps what was typed for the one before. */
export function usePosterForm(preset: PosterPreset, onChange: () => void) {
  const wanted = POSTER_TEMPLATES.find((one) => one === preset.template)
  const [template, setTemplate] = useState<PosterTemplate>(preset.dealId ? 'deal' : (wanted ?? 'invite'))
  const [dealId, setDealId] = useState(preset.dealId)
  const [channel, setChannel] = useState<OwnChannel>(
    ownChannels.find((one) => one === preset.channel) ?? 'group-chat',
  )
  const [look, setLook] = useState<PosterLook>({ style: 'warm', format: 'tall' })
  const [label, setLabel] = useState('')
  const [words, setWords] = useState(NO_POSTER_WORDS)
  const picture = useOwnPicture()

  const changed =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      onChange()
      set(value)
    }
  const shown = wordsOf(template, words)
  return {
    template,
    dealId,
    channel,
    label,
    look,
    words,
    picture: {
      ...picture,
      choose: () => {
        onChange()
        return picture.choose()
      },
      remove: () => {
        onChange()
        picture.remove()
      },
    },
    setTemplate: changed(setTemplate),
    setDealId: changed(setDealId),
    setChannel: changed(setChannel),
    setLabel: changed(setLabel),
    setLook: changed(setLook),
    setWords: changed(setWords),
    missing: missingPosterWords(template, shown),
    choice: {
      template,
      channel,
      dealId: template === 'deal' ? (dealId ?? null) : null,
      look,
      step: preset.step,
      label: label.trim(),
      words: shown,
      picture: takesPicture(template) ? (picture.address ?? null) : null,
    },
  }
}

export type PosterForm = ReturnType<typeof usePosterForm>

/** Only what the template shows: what was typed for another is neither checked nor sent. */
function wordsOf(template: PosterTemplate, words: PosterWords): PosterWords {
  const shown = POSTER_FIELDS[template].map((field) => [field, words[field].trim()])
  return { ...NO_POSTER_WORDS, ...Object.fromEntries(shown) }
}
