import type { Environment, Setting } from '../wechat/setting'
import { missingSetting } from '../wechat/setting'

export interface S3Config {
  /** `https://host` of the service, without bucket and path. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Only of keys that end: AWS calls them temporary. */
  readonly sessionToken?: string
  /** Where the bucket's name stands: before the host, or first in the path. */
  readonly addressing: 'virtual-host' | 'path'
}

const REQUIRED = [
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const

/** Undefined when no S3 is configured: files are then kept on the disk. */
export function s3ConfigFrom(environment: Environment): Setting<S3Config> | undefined {
  const touched = Object.keys(environment).some((name) => name.startsWith('S3_') && environment[name])
  if (!touched) return undefined
  const problem = missingSetting('S3 storage', environment, REQUIRED)
  if (problem) return wrong(problem)

  const text = (name: (typeof REQUIRED)[number]) => environment[name] ?? ''
  const endpoint = originOf(text('S3_ENDPOINT'))
  if (!endpoint) return wrong('S3_ENDPOINT must be an address like https://s3.example.com, without a path.')
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text('S3_BUCKET'))) {
    return wrong('S3_BUCKET must be the name of a bucket: 3 to 63 small letters, digits, dots and dashes.')
  }
  const addressing = environment.S3_ADDRESSING || 'virtual-host'
  if (addressing !== 'virtual-host' && addressing !== 'path') {
    return wrong('S3_ADDRESSING must be virtual-host or path.')
  }
  if (addressing === 'virtual-host' && hasNoNamesBelow(endpoint)) {
    return wrong('S3_ENDPOINT is an IP address, which no bucket can stand before: set S3_ADDRESSING=path.')
  }
  return {
    ok: true,
    config: {
      endpoint,
      bucket: text('S3_BUCKET'),
      region: text('S3_REGION'),
      accessKeyId: text('S3_ACCESS_KEY_ID'),
      secretAccessKey: text('S3_SECRET_ACCESS_KEY'),
      ...(environment.S3_SESSION_TOKEN && { sessionToken: environment.S3_SESSION_TOKEN }),
      addressing,
    },
  }
}

function originOf(address: string): string | undefined {
  if (!/^https?:\/\/[^/?#@]+\/?$/.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).origin
}

function hasNoNamesBelow(endpoint: string): boolean {
  const { hostname } = new URL(endpoint)
  return /^(?:[\d.]+|\[.*\])$/.test(hostname)
}

function wrong(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}
