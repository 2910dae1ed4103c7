import { loadImage } from '@napi-rs/canvas'
import { readShareCard, shareCardPath } from '#contract/poster'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import { withOtherDeps } from './other-deps'

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
})

afterAll(() => api.close())

describe('the share card of a deal', () => {
  it('is a JPEG of 5:4 below 200 kB that anyone may see, in every language', async () => {
    const { leaderId, dealId } = await here.deal()
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const jpeg = await api.ok(readShareCard, { leaderId, dealId, language })
      const { width, height } = await loadImage(jpeg)
      expect([jpeg[0], jpeg[1], width, height]).toEqual([0xff, 0xd8, 1000, 800])
      expect(jpeg.byteLength).toBeLessThan(200_000)
    }
  })

  it('is sent as a picture from the address a shared page names', async () => {
    const response = await api.send(shareCardPath(await here.deal()))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  it('changes with the title, and with nothing else', async () => {
    const [one, same, other] = [await here.deal(), await here.deal(), await here.deal({ title: '另一团' })]
    const [a, b, c] = [await card(one), await card(same), await card(other)]
    expect(Buffer.compare(a, b)).toBe(0)
    expect(Buffer.compare(a, c)).not.toBe(0)
  })

  it('is not drawn of a draft, of a deal under another leader, or of one that is not there', async () => {
    const draft = await here.deal({ publish: false })
    const { dealId, leaderId } = await here.deal()
    const foreign = await here.deal({}, here.other)
    for (const deal of [
      draft,
      { leaderId: foreign.leaderId, dealId },
      { leaderId, dealId: foreign.dealId },
    ]) {
      const answer = await api.call(readShareCard, { leaderId: deal.leaderId, dealId: deal.dealId })
      expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
    }
  })

  it('is drawn without a picture that cannot be had, and refused when it cannot be drawn at all', async () => {
    const { leaderId, dealId } = await here.deal()
    const noise = withOtherDeps(api, { readPicture: async () => new Uint8Array([1, 2, 3]) })
    expect((await noise.ok(readShareCard, { leaderId, dealId })).length).toBeGreaterThan(10_000)
    const broken = withOtherDeps(api, { readPicture: () => Promise.reject(new Error('no disk')) })
    const answer = await broken.call(readShareCard, { leaderId, dealId })
    expect(answer).toMatchObject({ status: 503, problem: { code: 'poster-unavailable' } })
  })
})

function card({ leaderId, dealId }: Awaited<ReturnType<Neighbourhood['deal']>>) {
  return api.ok(readShareCard, { leaderId, dealId })
}
