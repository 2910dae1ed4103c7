import { createCanvas, loadImage } from '@napi-rs/canvas'
import { catalogue } from '../world/catalogue'
import { drawAvatar } from './draw-avatar'
import { productPicture } from './product-picture'
import { jpegOf } from './render'

describe('the catalogue', () => {
  it('holds 40 products with keys and names of their own', () => {
    expect(catalogue).toHaveLength(40)
    expect(new Set(catalogue.map((entry) => entry.key)).size).toBe(40)
    expect(new Set(catalogue.map((entry) => entry.name)).size).toBe(40)
  })

  it.each(catalogue.map((entry) => [entry.key, entry] as const))(
    'gives %s a price range below its list price',
    (_, entry) => {
      expect(entry.minFen).toBeGreaterThan(0)
      expect(entry.minFen).toBeLessThan(entry.maxFen)
      expect(entry.maxFen).toBeLessThan(entry.listFen)
    },
  )
})

describe('the drawings', () => {
  it('look different for every product and every leader', () => {
    expect(new Set(catalogue.map((entry) => productPicture(entry.picture))).size).toBe(40)
    expect(new Set(Array.from({ length: 30 }, (_, index) => drawAvatar(index))).size).toBe(30)
  })

  it('are the same text each time', () => {
    for (const entry of catalogue) expect(productPicture(entry.picture)).toBe(productPicture(entry.picture))
  })

  it('become a square JPEG of less than 64 kB that is not one flat colour', async () => {
    const jpeg = await jpegOf(productPicture({ kind: 'basket', variant: 'orange' }), 600)
    const image = await loadImage(jpeg)
    const context = createCanvas(600, 600).getContext('2d')
    context.drawImage(image, 0, 0)
    const middle = [...context.getImageData(300, 250, 1, 1).data]
    const corner = [...context.getImageData(5, 5, 1, 1).data]

    expect([image.width, image.height]).toEqual([600, 600])
    expect(jpeg.byteLength).toBeLessThan(64_000)
    expect(Math.abs((middle[2] ?? 0) - (corner[2] ?? 0))).toBeGreaterThan(60)
  })
})
