import { MAX_PICTURE_BYTES } from '#contract/after-sale'

/** Of a picture that is too large, as much as the server needs to say so. */
export function firstBytes(picture: Uint8Array): Uint8Array {
  return picture.subarray(0, MAX_PICTURE_BYTES + 1)
}
