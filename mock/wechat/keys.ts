import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const pairSchema = v.object({ serial: v.string(), privateKey: v.string(), publicKey: v.string() })

const keysSchema = v.object({
  appSecret: v.string(),
  apiV3Key: v.pipe(v.string(), v.length(32)),
  merchant: pairSchema,
  /** Signs what the fake answers. */
  platform: pairSchema,
  /** The older kind, named by a certificate's serial; while merchants change over, both kinds sign. */
  platformCertificate: pairSchema,
})

type KeyPair = v.InferOutput<typeof pairSchema>

/** Everything the fake and its one merchant share or keep from each other; keys are PEM. */
export type FakeWechatKeys = v.InferOutput<typeof keysSchema>

export function makeKeys(): FakeWechatKeys {
  return {
    appSecret: randomBytes(16).toString('hex'),
    apiV3Key: randomBytes(16).toString('hex'),
    merchant: makePair(certificateSerial()),
    platform: makePair(`PUB_KEY_ID_${randomBytes(8).toString('hex').toUpperCase()}`),
    platformCertificate: makePair(certificateSerial()),
  }
}

/** The keys of the folder; made on the first start, so that no key is ever in the repository. */
export function keysIn(folder: string): FakeWechatKeys {
  const file = join(folder, 'keys.json')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(makeKeys(), null, 2), { flag: 'wx', mode: 0o600 })
  }
  return v.parse(keysSchema, JSON.parse(readFileSync(file, 'utf8')))
}

function makePair(serial: string): KeyPair {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { serial, ...pair }
}

function certificateSerial(): string {
  return randomBytes(20).toString('hex').toUpperCase()
}
