/** A picture from the API as an address to show it by. */
export function pictureData(jpeg: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('picture not read'))
    reader.readAsDataURL(new Blob([jpeg], { type: 'image/jpeg' }))
  })
}
