import { act, renderHook } from '@testing-library/react'
import { learnServerTime, useNow } from './server-clock'

describe('the time on a screen', () => {
  const phone = Date.parse('2026-11-23T12:00:00.000Z')

  beforeEach(() => {
    jest.useFakeTimers({ now: phone })
    learnServerTime(new Date(phone).toISOString())
  })
  afterEach(() => jest.useRealTimers())

  it('is the server’s as soon as an answer shows the phone’s to be wrong', () => {
    const { result } = renderHook(() => useNow())
    expect(result.current).toBe('2026-11-23T12:00:00.000Z')
    act(() => learnServerTime('2026-11-24T12:00:00.000Z'))
    expect(result.current).toBe('2026-11-24T12:00:00.000Z')
  })

  it('waits for the next tick when the phone is off by no more than an answer takes', () => {
    const { result } = renderHook(() => useNow(10_000))
    act(() => learnServerTime('2026-11-23T12:00:01.500Z'))
    expect(result.current).toBe('2026-11-23T12:00:00.000Z')
    act(() => {
      jest.advanceTimersByTime(10_000)
    })
    expect(result.current).toBe('2026-11-23T12:00:11.500Z')
  })

  it('is told to nobody who has gone, and not moved by an answer without a time', () => {
    const { result, unmount } = renderHook(() => useNow())
    unmount()
    learnServerTime('2026-11-25T12:00:00.000Z')
    learnServerTime(undefined)
    expect(result.current).toBe('2026-11-23T12:00:00.000Z')
  })
})
