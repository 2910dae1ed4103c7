import { existsSync, readFileSync } from 'node:fs'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the environment says of one supplier: all that is needed, or a sentence about what is missing. */
export type Setting<C> =
  | { readonly ok: true; readonly config: C }
  | { readonly ok: false; readonly problem: string }

/** Undefined when all are set. */
export function missingSetting(
  what: string,
  environment: Environment,
  names: readonly string[],
): string | undefined {
  const missing = names.filter((name) => !environment[name])
  if (missing.length === 0) return undefined
  return `${what} is configured by half: set ${missing.join(', ')} as well, or none of ${names.join(', ')}.`
}

/** A key is given as PEM text (line breaks may be written as \n) or as the path of a file that holds it. */
export function pemFrom(value: string): string | undefined {
  if (value.includes('-----BEGIN')) return value.replace(/\\n/g, '\n')
  return existsSync(value) ? readFileSync(value, 'utf8') : undefined
}
