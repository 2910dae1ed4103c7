import { stored } from './storage'

beforeEach(() => window.localStorage.clear())

describe('stored values', () => {
  it('come back as they were written', () => {
    stored.touch.set({ code: 'AbC123xYz789', at: 1_790_000_000_000 })
    expect(stored.touch.get()).toEqual({ code: 'AbC123xYz789', at: 1_790_000_000_000 })
  })

  it('are gone after removal', () => {
    stored.sessionToken.set('token')
    stored.sessionToken.remove()
    expect(stored.sessionToken.get()).toBeUndefined()
  })

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"code":7}'],
    ['an older language', '{"language":"fr","textSize":"standard","theme":"system"}'],
  ])('count as absent when the store holds %s', (_, text) => {
    window.localStorage.setItem('lintuan.touch', text)
    window.localStorage.setItem('lintuan.preferences', text)
    expect(stored.touch.get()).toBeUndefined()
    expect(stored.preferences.get()).toBeUndefined()
  })
})
