import { useRef, useState } from 'react'
import { sendPicture } from '#contract/after-sale'
import { MAX_AFTER_SALE_PICTURES } from '#domain/after-sale'
import type { OrderId, PictureId } from '#domain/ids'
import { call, newKey, Unreachable } from '../../shared/api/client'
import { firstBytes } from '../../shared/api/first-bytes'
import { type ChosenPicture, choosePictures } from '../../shared/platform/choose-pictures'

/** How far a picture is on its way to the server. */
type Way =
  | { readonly state: 'sending' }
  | { readonly state: 'sent'; readonly pictureId: PictureId }
  | { readonly state: 'refused'; readonly sentence: string }
  /** No answer: tapping it sends it again. */
  | { readonly state: 'unreachable' }

export interface PictureOnItsWay {
  /** Of this choosing: a picture may be chosen twice. */
  readonly key: string
  readonly address: string
  readonly bytes: Uint8Array
  readonly way: Way
}

export interface Pictures {
  readonly list: readonly PictureOnItsWay[]
  /** The last choosing came to nothing. */
  readonly notChosen: boolean
  readonly add: () => Promise<void>
  readonly retry: (key: string) => void
  readonly remove: (key: string) => void
}

/** Pictures of one order's after-sale, each sent as soon as it is chosen. */
export function usePictures(orderId: OrderId): Pictures {
  const [list, setList] = useState<readonly PictureOnItsWay[]>([])
  const [notChosen, setNotChosen] = useState(false)
  // One after another: a phone's network is not faster for having six at once.
  const before = useRef<Promise<unknown>>(Promise.resolve())

  const set = (key: string, way: Way) =>
    setList((now) => now.map((picture) => (picture.key === key ? { ...picture, way } : picture)))

  const send = (key: string, bytes: Uint8Array) => {
    set(key, { state: 'sending' })
    before.current = before.current.then(async () => set(key, await wayOf(orderId, bytes, key)))
  }

  const add = async () => {
    const chosen = await choosePictures(MAX_AFTER_SALE_PICTURES - list.length).catch(() => undefined)
    setNotChosen(!chosen)
    for (const picture of chosen ?? []) {
      const key = newKey()
      setList((now) => [...now, { key, ...picture, way: { state: 'sending' } }])
      send(key, picture.bytes)
    }
  }

  return {
    list,
    notChosen,
    add,
    retry: (key) => {
      const picture = list.find((one) => one.key === key)
      if (picture) send(key, picture.bytes)
    },
    remove: (key) => setList((now) => now.filter((picture) => picture.key !== key)),
  }
}

async function wayOf(orderId: OrderId, picture: ChosenPicture['bytes'], key: string): Promise<Way> {
  try {
    const answer = await call(sendPicture, { orderId, picture: firstBytes(picture) }, { key })
    return answer.ok
      ? { state: 'sent', pictureId: answer.value.pictureId }
      : { state: 'refused', sentence: answer.refusal.sentence }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return { state: 'unreachable' }
  }
}
