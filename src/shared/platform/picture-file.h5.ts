/** A picture from the API as an address to show, share and save. A data address: some browsers keep no blob on a long press. */
export function pictureFile(jpeg: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('picture not read'))
    reader.readAsDataURL(new Blob([jpeg], { type: 'image/jpeg' }))
  })
}
