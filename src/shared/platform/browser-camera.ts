/** Often enough to feel immediate, seldom enough for an old phone. */
const LOOK_EVERY_MS = 160

/** Wide enough for a pick-up code, small enough to decode quickly. */
const LOOK_WIDTH = 640
const PICTURE_WIDTH = 1200

interface Camera {
  opened: Promise<boolean>
  close: () => void
}

/** Shows the camera inside the element with this id and calls once a code is seen. */
export function openCamera(id: string, onCode: (text: string) => void): Camera {
  let closed = false
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    closed = true
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
  }

  const open = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch {
      return false
    }
    if (closed) {
      close()
      return false
    }
    const video = document.createElement('video')
    video.playsInline = true
    video.muted = true
    video.srcObject = stream
    document.getElementById(id)?.replaceChildren(video)
    await video.play()
    const look = async () => {
      const text =
        video.videoWidth > 0
          ? await decode(video, video.videoWidth, video.videoHeight, LOOK_WIDTH)
          : undefined
      if (closed) return
      if (text === undefined) {
        timer = setTimeout(look, LOOK_EVERY_MS)
        return
      }
      close()
      onCode(text)
    }
    look()
    return true
  }
  return { opened: open(), close }
}

/** Lets the person pick a picture; undefined when none was picked. */
export async function readPicture(): Promise<{ code: string } | 'unreadable' | undefined> {
  const file = await pickFile()
  if (!file) return undefined
  try {
    const picture = await createImageBitmap(file)
    const code = await decode(picture, picture.width, picture.height, PICTURE_WIDTH)
    return code === undefined ? 'unreadable' : { code }
  } catch {
    return 'unreadable'
  }
}

function pickFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => resolve(input.files?.[0])
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

/** The decoder is fetched only when something is scanned. */
async function decode(
  source: CanvasImageSource,
  width: number,
  height: number,
  most: number,
): Promise<string | undefined> {
  const { default: jsQR } = await import('jsqr')
  const scale = Math.min(1, most / width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, canvas.width, canvas.height)?.data
}
