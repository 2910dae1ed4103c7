import { s3ConfigFrom } from './s3-config'

const complete = {
  S3_ENDPOINT: 'https://oss-cn-shanghai.example.com/',
  S3_BUCKET: 'lintuan-pictures',
  S3_REGION: 'cn-shanghai',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
}

it('is not there when nothing of it is set', () => {
  expect(s3ConfigFrom({ DATABASE_URL: 'postgres://db' })).toBeUndefined()
})

it('puts the bucket before the host unless told otherwise', () => {
  expect(s3ConfigFrom(complete)).toEqual({
    ok: true,
    config: {
      endpoint: 'https://oss-cn-shanghai.example.com',
      bucket: 'lintuan-pictures',
      region: 'cn-shanghai',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      addressing: 'virtual-host',
    },
  })
  const told = {
    ...complete,
    S3_ENDPOINT: 'http://10.0.0.5:9000',
    S3_ADDRESSING: 'path',
    S3_SESSION_TOKEN: 't',
  }
  expect(s3ConfigFrom(told)).toMatchObject({
    ok: true,
    config: { endpoint: 'http://10.0.0.5:9000', addressing: 'path', sessionToken: 't' },
  })
})

it.each([
  ['a secret that is missing', { S3_SECRET_ACCESS_KEY: '' }, 'set S3_SECRET_ACCESS_KEY as well'],
  ['an endpoint with a path', { S3_ENDPOINT: 'https://host/bucket' }, 'without a path'],
  ['an endpoint that is no address', { S3_ENDPOINT: 'oss.example.com' }, 'https://s3.example.com'],
  ['a bucket that is no name', { S3_BUCKET: 'My Bucket' }, 'small letters'],
  ['an addressing nobody knows', { S3_ADDRESSING: 'host' }, 'virtual-host or path'],
  ['a bucket before an IP address', { S3_ENDPOINT: 'http://10.0.0.5:9000' }, 'S3_ADDRESSING=path'],
  ['a bucket before an IPv6 address', { S3_ENDPOINT: 'http://[::1]:9000' }, 'S3_ADDRESSING=path'],
])('says what is wrong with %s, and no secret', (_, changes, says) => {
  const setting = s3ConfigFrom({ ...complete, S3_SECRET_ACCESS_KEY: 'hush-hush', ...changes })
  expect(setting).toEqual({ ok: false, problem: expect.stringContaining(says) })
  expect(JSON.stringify(setting)).not.toContain('hush-hush')
})
