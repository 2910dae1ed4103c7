import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoClock } from './demo-clock'

const file = () => join(mkdtempSync(join(tmpdir(), 'lintuan-clock-')), 'clock')

it('starts with the time of the machine and moves ahead when told', () => {
  const clock = demoClock(file(), () => 1_000_000)
  expect(clock.now().getTime()).toBe(1_000_000)
  clock.moveClock(48 * 3_600_000)
  expect(clock.now().getTime()).toBe(1_000_000 + 48 * 3_600_000)
})

it('stands still while the demo is stopped', () => {
  const kept = file()
  demoClock(kept, () => 1_000_000).keep()
  const later = demoClock(kept, () => 9_000_000)
  expect(later.now().getTime()).toBe(1_000_000)
})
