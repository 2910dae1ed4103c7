import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileStore } from './file-store'
import { keysIn } from './keys'
import { PAYMENT_ID, payBench, startInBrowser } from './pay-bench'

const folder = () => mkdtempSync(join(tmpdir(), 'lintuan-fake-'))

it('lets a payment that was started before a restart be paid after it', async () => {
  const file = join(folder(), 'records.jsonl')
  const url = await startInBrowser(payBench({ store: fileStore(file) }))

  const after = payBench({ store: fileStore(file) })
  expect((await after.choose(url, 'pay')).status).toBe(303)
  expect(await payBench({ store: fileStore(file) }).port.query(PAYMENT_ID)).toMatchObject({ state: 'paid' })
})

it('loses only the line that was being written when the process died', async () => {
  const file = join(folder(), 'records.jsonl')
  const url = await startInBrowser(payBench({ store: fileStore(file) }))
  appendFileSync(file, '{"kind":"trade","outTra')

  const after = payBench({ store: fileStore(file) })
  await after.choose(url, 'pay')
  expect(await payBench({ store: fileStore(file) }).port.query(PAYMENT_ID)).toMatchObject({ state: 'paid' })
})

it('makes keys once, for nobody else to read', () => {
  const place = folder()
  const keys = keysIn(place)
  expect(keysIn(place)).toEqual(keys)
  expect(statSync(join(place, 'keys.json')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(place, 'keys.json'), 'utf8')).toContain(keys.apiV3Key)
})
