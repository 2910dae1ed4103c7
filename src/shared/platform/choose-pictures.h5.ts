/** A picture of this phone: its bytes, and an address to show it by. */
export interface ChosenPicture {
  readonly bytes: Uint8Array
  readonly address: string
}

/** Asks for up to so many pictures; none when the person goes back. A browser turns other kinds into these itself. */
export function choosePictures(most: number): Promise<ChosenPicture[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp'
    input.multiple = most > 1
    // Some browsers open no dialog for an element that is nowhere.
    input.style.display = 'none'
    document.body.append(input)
    const end = (chosen: Promise<ChosenPicture[]> | ChosenPicture[]) => {
      input.remove()
      resolve(chosen)
    }
    input.addEventListener('cancel', () => end([]))
    input.addEventListener('change', () => {
      end(Promise.all([...(input.files ?? [])].slice(0, most).map(pictureOf)))
    })
    input.click()
  })
}

async function pictureOf(file: File): Promise<ChosenPicture> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), address: URL.createObjectURL(file) }
}
