import { useState } from 'react'
import { sendPosterPicture } from '#contract/poster'
import { call, newKey, Unreachable } from '../../shared/api/client'
import { firstBytes } from '../../shared/api/first-bytes'
import { choosePictures } from '../../shared/platform/choose-pictures'

type Way =
  | { readonly state: 'none' | 'sending' | 'not-chosen' | 'unreachable' }
  | { readonly state: 'refused'; readonly sentence: string }

export interface OwnPicture {
  /** Of the picture on this phone; undefined for none. */
  readonly address: string | undefined
  readonly way: Way
  readonly choose: () => Promise<void>
  readonly remove: () => void
}

/**
 * A picture of the leader's own. The server is given it before it is used: it says whether it is one, and can draw
 * the poster when the phone cannot.
 */
export function useOwnPicture(): OwnPicture {
  const [address, setAddress] = useState<string>()
  const [way, setWay] = useState<Way>({ state: 'none' })

  const choose = async () => {
    const chosen = await choosePictures(1).catch(() => undefined)
    if (!chosen) return setWay({ state: 'not-chosen' })
    const [picture] = chosen
    if (!picture) return
    setWay({ state: 'sending' })
    const sent = await wayOf(picture.bytes)
    setWay(sent)
    if (sent.state === 'none') setAddress(picture.address)
  }

  const remove = () => {
    setAddress(undefined)
    setWay({ state: 'none' })
  }
  return { address, way, choose, remove }
}

async function wayOf(bytes: Uint8Array): Promise<Way> {
  try {
    const answer = await call(sendPosterPicture, { picture: firstBytes(bytes) }, { key: newKey() })
    return answer.ok ? { state: 'none' } : { state: 'refused', sentence: answer.refusal.sentence }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return { state: 'unreachable' }
  }
}
