import { createCanvas, loadImage } from '@napi-rs/canvas'
import { imageSize } from 'image-size'
import { askAfterSale, readAfterSale, readPicture, sendPicture } from '#contract/after-sale'
import { handOver } from '#contract/hand-over'
import type { Order } from '#contract/order'
import { DAY_MS } from '#domain/business-time'
import { fen } from '#domain/money'
import { afterSalePictures } from '#server/db/schema/after-sale'
import { StorageUnavailable } from '#server/storage/storage-port'
import { removeLoosePictures } from '#server/sweeps/remove-loose-pictures'
import { Neighbourhood } from './neighbourhood'
import { withOtherDeps } from './other-deps'
import type { Person } from './settlers'

let here: Neighbourhood
let person: Person
let order: Order

beforeAll(async () => {
  here = await Neighbourhood.open()
  const deal = await here.deal()
  person = await here.member('Member Camera')
  order = await here.paidOrder(person, { deal, pieces: [5] })
  await here.arrive(deal)
  const lineIds = order.lines.map((line) => line.lineId)
  await here.api.ok(handOver, { orderId: order.orderId, lineIds }, here.leader)
})

afterAll(() => here.api.close())

const send = (picture: Uint8Array, as = person) =>
  here.api.call(sendPicture, { orderId: order.orderId, picture }, as)

async function sent(picture: Uint8Array) {
  const answer = await send(picture)
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}

function drawn(width: number, height: number, colour = '#c02020') {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  return canvas
}

const refusal = (code: string, status: number) => ({ ok: false, status, problem: { code } })

const text = (content: string) => new TextEncoder().encode(content)

describe('a picture that is sent', () => {
  it.each([
    ['PNG', () => drawn(320, 200).encode('png')],
    ['WebP', () => drawn(320, 200).encode('webp')],
    ['JPEG', () => drawn(320, 200).encode('jpeg')],
  ])('as %s comes back as a JPEG of the same size', async (_, encoded) => {
    const { leaderId, pictureId } = await sent(await encoded())
    const jpeg = await here.api.ok(readPicture, { leaderId, pictureId }, person)
    expect(imageSize(jpeg)).toMatchObject({ type: 'jpg', width: 320, height: 200 })
  })

  it('is made at most 1,600 pixels a side', async () => {
    const { leaderId, pictureId } = await sent(await drawn(4_000, 1_000).encode('png'))
    const jpeg = await here.api.ok(readPicture, { leaderId, pictureId }, person)
    expect(imageSize(jpeg)).toMatchObject({ width: 1_600, height: 400 })
  })

  it('loses what it carried besides its pixels, and stands upright as the phone meant it', async () => {
    const { leaderId, pictureId } = await sent(turned(await drawn(300, 100).encode('jpeg')))
    const jpeg = await here.api.ok(readPicture, { leaderId, pictureId }, person)
    expect(Buffer.from(jpeg).includes('Exif')).toBe(false)
    expect(Buffer.from(jpeg).includes(SECRET_PLACE)).toBe(false)
    expect(imageSize(jpeg)).toMatchObject({ width: 100, height: 300 })
  })

  it('lies on white where it was transparent', async () => {
    const { leaderId, pictureId } = await sent(await createCanvas(40, 40).encode('png'))
    const image = await loadImage(await here.api.ok(readPicture, { leaderId, pictureId }, person))
    const canvas = createCanvas(40, 40)
    canvas.getContext('2d').drawImage(image, 0, 0)
    expect([...canvas.getContext('2d').getImageData(20, 20, 1, 1).data]).toEqual([255, 255, 255, 255])
  })

  it.each([
    ['a script', text('<script>alert(1)</script>')],
    [
      'a drawing with a script',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a shell script', text('#!/bin/sh\nrm -rf /\n')],
    ['a PDF', text('%PDF-1.7\n')],
    ['a GIF', text('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
    ['nothing', new Uint8Array()],
  ])('is refused when it is %s, whatever its name', async (_, bytes) => {
    expect(await send(bytes)).toMatchObject(refusal('picture-kind-unknown', 415))
  })

  it('is refused by its header when it says 100 megapixels, before anything is decoded', async () => {
    const started = performance.now()
    const answer = await send(pngHeader(10_000, 10_000))
    expect(answer).toMatchObject(refusal('picture-too-large', 413))
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('is refused above 8 MB', async () => {
    const bytes = new Uint8Array(8 * 1024 * 1024 + 1)
    bytes.set(await drawn(10, 10).encode('jpeg'))
    expect(await send(bytes)).toMatchObject(refusal('picture-too-large', 413))
  })

  it('is refused when only its header is a picture', async () => {
    expect(await send(pngHeader(100, 100))).toMatchObject(refusal('picture-unreadable', 422))
  })

  it('to somebody else’s order is not taken', async () => {
    const stranger = await here.member('Stranger')
    expect(await send(await drawn(10, 10).encode('png'), stranger)).toMatchObject({ status: 404 })
  })
})

describe('a picture of an after-sale', () => {
  it('is seen by the member and the leader, in the order given, and by nobody else', async () => {
    const pictures = [
      await sent(await drawn(30, 30).encode('png')),
      await sent(await drawn(50, 50).encode('png')),
    ]
    const pictureIds = pictures.map(({ pictureId }) => pictureId).reverse()
    const { afterSaleId, leaderId } = await ask(pictureIds)
    const seen = await here.api.ok(readAfterSale, { afterSaleId }, here.leader)
    expect(seen.pictureIds).toEqual(pictureIds)
    const [pictureId] = pictureIds
    if (!pictureId) throw new Error('no picture')
    await here.api.ok(readPicture, { leaderId, pictureId }, person)
    await here.api.ok(readPicture, { leaderId, pictureId }, here.leader)
    for (const other of [here.other, await here.member('Neighbour')]) {
      expect(await here.api.call(readPicture, { leaderId, pictureId }, other)).toMatchObject({ status: 404 })
    }
  })

  it('is not the leader’s to see before it is asked with', async () => {
    const { leaderId, pictureId } = await sent(await drawn(30, 30).encode('png'))
    expect(await here.api.call(readPicture, { leaderId, pictureId }, here.leader)).toMatchObject({
      status: 404,
    })
  })

  it('belongs to one after-sale, and there are six at most', async () => {
    const { pictureId } = await sent(await drawn(30, 30).encode('png'))
    await ask([pictureId])
    const input = askInput([pictureId])
    expect(await here.api.call(askAfterSale, input, person)).toMatchObject(refusal('picture-unknown', 422))
    const seven = Array.from({ length: 7 }, () => pictureId)
    const tooMany = await here.api.call(askAfterSale, askInput(seven), person)
    expect(tooMany).toMatchObject(refusal('bad-input', 400))
  })
})

it('a picture is removed a day later when it became part of no after-sale, row and file, and stays when it did', async () => {
  const lost = await sent(await drawn(30, 30).encode('png'))
  const kept = await sent(await drawn(30, 30).encode('png'))
  await ask([kept.pictureId])
  const { storage, db } = here.api.deps
  const keysOf = async () => (await db.select().from(afterSalePictures)).map((row) => row.storageKey)
  const keyOf = ({ leaderId, pictureId }: typeof lost) => `after-sales/${leaderId}/${pictureId}.jpg`

  here.api.later(DAY_MS - 60_000)
  await removeLoosePictures(here.api.deps)
  expect(await keysOf()).toContain(keyOf(lost))
  here.api.later(60_000)
  expect(await removeLoosePictures(here.api.deps)).toBeGreaterThan(0)
  expect(await removeLoosePictures(here.api.deps)).toBe(0)
  expect(await keysOf()).toContain(keyOf(kept))
  expect(await keysOf()).not.toContain(keyOf(lost))
  expect(await storage.get(keyOf(lost))).toBeUndefined()
  expect(await storage.get(keyOf(kept))).toBeDefined()
})

function askInput(pictureIds: readonly `pic_${string}`[]) {
  const [line] = order.lines
  if (!line) throw new Error('no line')
  return {
    orderId: order.orderId,
    lineId: line.lineId,
    quantity: 1,
    reason: 'damaged' as const,
    pictureIds: [...pictureIds],
    expectedFen: fen(1_290),
  }
}

function ask(pictureIds: readonly `pic_${string}`[]) {
  return here.api.ok(askAfterSale, askInput(pictureIds), person)
}

/** The first bytes of a PNG that says it has so many pixels, and then has none. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.set([8, 2, 0, 0, 0], 24)
  bytes.write('IDAT', 37)
  return bytes
}

const SECRET_PLACE = 'Building 3, Room 1201'

/** A JPEG as a phone held sideways writes it: a note that it must be turned a quarter, and where it was taken. */
function turned(jpeg: Uint8Array): Uint8Array {
  const place = Buffer.from(`${SECRET_PLACE}\0`)
  const tiff = Buffer.alloc(38 + place.length)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(2, 8)
  // Image description: text behind the table.
  tiff.writeUInt16BE(0x010e, 10)
  tiff.writeUInt16BE(2, 12)
  tiff.writeUInt32BE(place.length, 14)
  tiff.writeUInt32BE(38, 18)
  // Orientation 6: turn clockwise.
  tiff.writeUInt16BE(0x0112, 22)
  tiff.writeUInt16BE(3, 24)
  tiff.writeUInt32BE(1, 26)
  tiff.writeUInt16BE(6, 30)
  place.copy(tiff, 38)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 4)
  return Buffer.concat([head, exif, jpeg.subarray(2)])
}

it('says that the storage does not answer now, and keeps no row of a picture it has not', async () => {
  const lost = () => Promise.reject(new StorageUnavailable('S3 PUT: HTTP 503 SlowDown'))
  const { call } = withOtherDeps(here.api, { storage: { put: lost, get: lost, remove: lost } })
  const before = await here.api.deps.db.$count(afterSalePictures)
  const picture = await drawn(40, 40).encode('jpeg')
  const answer = await call(sendPicture, { orderId: order.orderId, picture }, person)
  expect(answer).toMatchObject(refusal('unavailable', 503))
  expect(await here.api.deps.db.$count(afterSalePictures)).toBe(before)
})
