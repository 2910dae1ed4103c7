import { readFileSync } from 'node:fs'
import { MiniProgram } from './driver'
import type { AppConfig } from './pack'

jest.setTimeout(60_000)

const app: AppConfig = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8'))
const tabPages = app.pages
const subPages = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))

describe('the built mini-program', () => {
  let miniProgram: MiniProgram

  beforeAll(async () => {
    miniProgram = await MiniProgram.launch()
  })
  afterAll(() => miniProgram?.close())

  it('boots into the workbench', async () => {
    expect(await miniProgram.path()).toBe('pages/home/home')
    await expectContent()
  })

  it.each(tabPages)('mounts the tab page %s', async (page) => {
    await miniProgram.open(`/${page}`)
    expect(await miniProgram.path()).toBe(page)
    await expectContent()
  })

  it.each(subPages)('mounts %s from its subpackage and comes back', async (page) => {
    await miniProgram.open(`/${page}`)
    expect(await miniProgram.path()).toBe(page)
    await expectContent()
    await miniProgram.call('navigateBack')
    expect(await miniProgram.path()).toBe(tabPages.at(-1))
  })

  async function expectContent() {
    const box = await miniProgram.page.locator('wx-view').first().boundingBox()
    expect(box?.height).toBeGreaterThan(0)
    expect(miniProgram.errors).toEqual([])
  }
})
