import { type S3Error, signatureError } from './check-signature'

interface FakeS3Settings {
  /** Without the bucket, e.g. `s3.test`. */
  readonly host: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

interface FakeObject {
  readonly bytes: Uint8Array
  readonly contentType: string
}

interface FakeS3 {
  fetch(request: Request): Promise<Response>
  /** By key: what lies in the bucket. */
  readonly objects: ReadonlyMap<string, FakeObject>
}

/** One bucket that answers as S3 documents it, and nothing to a request that is not signed right. */
export function fakeS3(settings: FakeS3Settings): FakeS3 {
  const objects = new Map<string, FakeObject>()
  return { fetch: answer, objects }

  async function answer(request: Request): Promise<Response> {
    // The length must be known before the first byte: S3 takes no stream without one.
    if (request.headers.has('transfer-encoding')) return no({ code: 'MissingContentLength', status: 411 })
    const bytes = new Uint8Array(await request.arrayBuffer())
    const wrong = signatureError(request, bytes, settings)
    if (wrong) return no(wrong)
    const { bucket, key } = whatIsMeant(new URL(request.url))
    if (bucket !== settings.bucket) return no({ code: 'NoSuchBucket', status: 404 })

    switch (request.method) {
      case 'PUT':
        objects.set(key, { bytes, contentType: request.headers.get('content-type') ?? 'binary/octet-stream' })
        return new Response(null, { status: 200 })
      case 'GET':
        return read(key)
      case 'DELETE':
        objects.delete(key)
        return new Response(null, { status: 204 })
      default:
        return no({ code: 'MethodNotAllowed', status: 405 })
    }
  }

  function read(key: string): Response {
    const object = objects.get(key)
    if (!object) return no({ code: 'NoSuchKey', status: 404 })
    return new Response(Buffer.from(object.bytes), { headers: { 'content-type': object.contentType } })
  }

  /** The bucket before the host, or first in the path. */
  function whatIsMeant({ host, pathname }: URL) {
    const path = decodeURIComponent(pathname.slice(1))
    if (host.endsWith(`.${settings.host}`)) {
      return { bucket: host.slice(0, -settings.host.length - 1), key: path }
    }
    const slash = path.indexOf('/')
    return { bucket: path.slice(0, slash), key: path.slice(slash + 1) }
  }
}

function no({ code, status }: S3Error): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`
  return new Response(xml, { status, headers: { 'content-type': 'application/xml' } })
}
