import { smallPicture } from '#domain/small-picture'

/** Build settings: '' is the page's own origin (H5). */
declare const API_ORIGIN: string

/** Where a picture of the API is: its path stands at the API's origin, which a mini-program is not on itself. */
export function pictureAddress(path: string): string {
  return path.startsWith('/') ? API_ORIGIN + path : path
}

/** The small copy of a product's picture, where there is one. */
export function smallPictureAddress(path: string): string {
  return pictureAddress(smallPicture(path))
}
