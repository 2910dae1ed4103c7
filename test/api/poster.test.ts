import { createCanvas, loadImage } from '@napi-rs/canvas'
import { eq } from 'drizzle-orm'
import jsQR from 'jsqr'
import { checkPosterWords, readPoster, readPosterSheet, sendPosterPicture } from '#contract/poster'
import { createReferralCode } from '#contract/referral'
import { referralCodes } from '#server/db/schema/referral'
import { pdfPages } from '../pdf-pages'
import { readQrs } from '../read-qr'
import type { Api } from './harness'
import { Neighbourhood } from './neighbourhood'
import { withOtherDeps } from './other-deps'

/** Drawing and reading a poster takes a second of a busy machine. */
jest.setTimeout(60_000)

let here: Neighbourhood
let api: Api

beforeAll(async () => {
  here = await Neighbourhood.open()
  api = here.api
})

afterAll(() => api.close())

async function codeFor(deal?: Awaited<ReturnType<Neighbourhood['deal']>>) {
  const input = { channel: 'moments' as const, dealId: deal?.dealId ?? null }
  return api.ok(createReferralCode, input, here.leader)
}

/** The size of a JPEG, and the link that another decoder reads from it at half of that size. */
async function scanned(jpeg: Uint8Array) {
  const image = await loadImage(jpeg)
  const [width, height] = [image.width / 2, image.height / 2]
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  return { width: image.width, height: image.height, link: jsQR(data, width, height)?.data }
}

describe('a poster on paper', () => {
  it.each([
    { sheet: 'cards', width: 210, height: 297, posters: 4 },
    { sheet: 'stand', width: 297, height: 210, posters: 2 },
  ] as const)('is a PDF of A4 with $posters codes that lead to the leader: $sheet', async (of) => {
    const { sheet, width, height, posters } = of
    const { code, link } = await codeFor()
    const pdf = await api.ok(readPosterSheet, { template: 'invite', code, sheet }, here.leader)
    const pages = await pdfPages(pdf)
    expect(pages).toEqual([{ width, height, png: expect.anything() }])
    const [page] = pages
    expect(page && (await readQrs(page.png))).toEqual(Array.from({ length: posters }, () => link))
  })

  it('says the same as the picture, and nothing that may not be said', async () => {
    const { code } = await codeFor()
    const wish = { template: 'invite', code, headline: '转发得好礼', sheet: 'cards' } as const
    const answer = await api.call(readPosterSheet, wish, here.leader)
    expect(answer).toMatchObject({ status: 422, problem: { code: 'words-not-allowed' } })
  })
})

describe('a poster drawn by the server', () => {
  it('is a JPEG of 1080 × 1920 whose code leads to the leader, in every language', async () => {
    const { code, link } = await codeFor()
    await here.deal()
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const jpeg = await api.ok(readPoster, { template: 'invite', code, language }, here.leader)
      expect(await scanned(jpeg)).toEqual({ width: 1080, height: 1920, link })
    }
  })

  it('is square when asked for, and reads back with the leader’s own words and picture', async () => {
    const { code, link } = await codeFor()
    const picture = await createCanvas(600, 400).encode('png')
    await api.ok(sendPosterPicture, { picture }, here.leader)
    const words = { headline: '谢谢每一位邻居', message: '新的一年也好好吃饭' }
    const square = { template: 'thanks', format: 'square', code, ...words } as const
    const plain = await api.ok(readPoster, square, here.leader)
    const own = await api.ok(readPoster, { ...square, picture: 'own' }, here.leader)
    expect(await scanned(plain)).toEqual({ width: 1080, height: 1080, link })
    expect(await scanned(own)).toEqual({ width: 1080, height: 1080, link })
    expect(Buffer.compare(own, plain)).not.toBe(0)
  })

  it('says nothing it may not say, however it is written, and lacks nothing it needs', async () => {
    const { code } = await codeFor()
    for (const headline of ['转发得好礼', '轉 發 得好禮']) {
      for (const answer of [
        await api.call(checkPosterWords, { template: 'invite', headline }, here.leader),
        await api.call(readPoster, { template: 'invite', headline, code }, here.leader),
      ])
        expect(answer).toMatchObject({ status: 422, problem: { code: 'words-not-allowed' } })
    }
    const event = { template: 'event', headline: '一起包饺子', when: '周六', where: ' ' } as const
    expect(await api.call(checkPosterWords, event, here.leader)).toMatchObject({
      problem: { code: 'poster-words-missing' },
    })
    expect(await api.ok(checkPosterWords, { ...event, where: '活动室' }, here.leader)).toEqual({})
    const long = { template: 'invite', headline: '长'.repeat(25) } as const
    expect(await api.call(checkPosterWords, long, here.leader)).toMatchObject({ status: 400 })
  })

  it('takes words nobody could check only when somebody can', async () => {
    const asleep = withOtherDeps(api, { content: { check: async () => 'unavailable' } })
    const said = { template: 'invite', headline: '你好' } as const
    expect(await asleep.call(checkPosterWords, said, here.leader)).toMatchObject({ status: 503 })
    expect(await asleep.ok(checkPosterWords, { template: 'invite' }, here.leader)).toEqual({})
  })

  it('takes no picture that is none', async () => {
    const script = new TextEncoder().encode('<svg onload="alert(1)">')
    expect(await api.call(sendPosterPicture, { picture: script }, here.leader)).toMatchObject({
      problem: { code: 'picture-kind-unknown' },
    })
  })

  it('is sent as a picture', async () => {
    const { code } = await codeFor()
    const response = await api.send(`/api/v1/leader/posters/invite?code=${code}`, {
      headers: { authorization: `Bearer ${here.leader.token}` },
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  it('shows the deal its code was made for, or the one asked for', async () => {
    const [made, asked] = [await here.deal({ title: '第一团' }), await here.deal({ title: '第二团' })]
    const { code, link } = await codeFor(made)
    const own = await api.ok(readPoster, { template: 'deal', code }, here.leader)
    const other = await api.ok(readPoster, { template: 'deal', code, dealId: asked.dealId }, here.leader)
    expect((await scanned(own)).link).toBe(link)
    expect((await scanned(other)).link).toBe(link)
    expect(Buffer.compare(own, other)).not.toBe(0)
    expect(Buffer.compare(own, await api.ok(readPoster, { template: 'deal', code }, here.leader))).toBe(0)
  })

  it('is not drawn of a draft, of another leader’s deal, or without a deal', async () => {
    const { code } = await codeFor()
    const draft = await here.deal({ publish: false })
    const foreign = await here.deal({}, here.other)
    for (const dealId of [draft.dealId, foreign.dealId, undefined]) {
      const answer = await api.call(readPoster, { template: 'deal', code, dealId }, here.leader)
      expect(answer).toMatchObject({ status: 404, problem: { code: 'not-found' } })
    }
  })

  it('carries no code but an own one that is live', async () => {
    const { code } = await codeFor()
    const foreign = await api.call(readPoster, { template: 'invite', code }, here.other)
    expect(foreign).toMatchObject({ status: 404, problem: { code: 'code-unknown' } })
    await api.deps.db.update(referralCodes).set({ retiredAt: here.now }).where(eq(referralCodes.code, code))
    const retired = await api.call(readPoster, { template: 'invite', code }, here.leader)
    await api.deps.db.update(referralCodes).set({ retiredAt: null }).where(eq(referralCodes.code, code))
    expect(retired).toMatchObject({ status: 404, problem: { code: 'code-unknown' } })
  })

  it('is drawn without the pictures that cannot be had, and refused when it cannot be drawn at all', async () => {
    const { code } = await codeFor(await here.deal())
    const input = { template: 'deal' as const, code }
    const noise = withOtherDeps(api, { readPicture: async () => new Uint8Array([1, 2, 3]) })
    expect((await noise.ok(readPoster, input, here.leader)).length).toBeGreaterThan(10_000)
    const broken = withOtherDeps(api, { readPicture: () => Promise.reject(new Error('no disk')) })
    const answer = await broken.call(readPoster, input, here.leader)
    expect(answer).toMatchObject({ status: 503, problem: { code: 'poster-unavailable' } })
  })

  it('is refused when its link is too long to be read from a phone', async () => {
    const { code } = await codeFor()
    const far = withOtherDeps(api, { linkOrigin: `https://${'a'.repeat(60)}.example` })
    const answer = await far.call(readPoster, { template: 'invite', code }, here.leader)
    expect(answer).toMatchObject({ status: 503, problem: { code: 'poster-unavailable' } })
  })
})
