import { useState } from 'react'
import type { Channel } from '#contract/landing'
import type { DealId } from '#domain/ids'
import {
  missingPosterWords,
  NO_POSTER_WORDS,
  POSTER_FIELDS,
  type PosterTemplate,
  type PosterWords,
  takesPicture,
} from '#domain/poster-wish'
import type { PosterLook } from '#poster/look'
import { useOwnPicture } from './use-own-picture'

/** What the leader chose and typed; a change of template keeps what was typed for the one before. */
export function usePosterForm(first: { readonly dealId?: DealId | undefined }, onChange: () => void) {
  const [template, setTemplate] = useState<PosterTemplate>(first.dealId ? 'deal' : 'invite')
  const [dealId, setDealId] = useState(first.dealId)
  const [channel, setChannel] = useState<Channel>('group-chat')
  const [look, setLook] = useState<PosterLook>({ style: 'warm', format: 'tall' })
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
    setLook: changed(setLook),
    setWords: changed(setWords),
    missing: missingPosterWords(template, shown),
    choice: {
      template,
      channel,
      dealId: template === 'deal' ? (dealId ?? null) : null,
      look,
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
