import { inTurn } from './in-turn'

it('begins the next only when the one before is done, in the order they came', async () => {
  const told: string[] = []
  const act = (name: string) => async () => {
    told.push(`${name} begins`)
    await new Promise((done) => setTimeout(done, 5))
    told.push(`${name} ends`)
    return name
  }
  expect(await Promise.all([inTurn(act('first')), inTurn(act('second'))])).toEqual(['first', 'second'])
  expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

it('goes on after one that failed, which only its own caller hears of', async () => {
  const failed = inTurn(async () => {
    throw new Error('no memory')
  })
  const next = inTurn(async () => 'next')
  await expect(failed).rejects.toThrow('no memory')
  expect(await next).toBe('next')
})
