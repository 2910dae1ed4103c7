import { readFileSync, writeFileSync } from 'node:fs'

const SOURCE = new URL('../src/shared/ui/tokens.json', import.meta.url)
const TARGET = new URL('../src/shared/ui/tokens.scss', import.meta.url)

/** Touch target in px by text size: 44 everywhere, 60 in care mode. */
const TAP_PX = { standard: 44, large: 48, xlarge: 60 }

interface Tokens {
  palette: Record<string, { hex: string }>
  semantic: Record<'light' | 'dark', Record<string, string>>
  type_rpx: Record<string, [size: number, line: number]>
  type_scale_modes: Record<keyof typeof TAP_PX, number>
  space_rpx: number[]
  radius_rpx: Record<string, number>
  elevation: Record<string, string>
  motion: Record<string, string>
}

/** Turns the design tokens into CSS variables on our own root classes; weapp has no usable `:root`. */
export function tokensToScss(tokens: Tokens): string {
  return `${[
    '// Generated from tokens.json by config/make-tokens.ts: change that file, then run `npx tsx config/make-tokens.ts`.',
    rule('.lt-root', {
      ...mapped(
        tokens.palette,
        (name) => `--${name}`,
        (colour) => colour.hex,
      ),
      ...mapped(
        Object.fromEntries(tokens.space_rpx.map(String).entries()),
        (step) => `--space-${step}`,
        (size) => px(Number(size)),
      ),
      ...mapped(tokens.radius_rpx, (name) => `--radius-${name}`, px),
      ...mapped(
        tokens.elevation,
        (name) => `--elevation-${name}`,
        (shadow) => shadow.replace(/([\d.]+)rpx/g, (_, size) => px(Number(size))),
      ),
      ...mapped(
        tokens.motion,
        (name) => `--motion-${name}`,
        (value) => value,
      ),
      ...mapped(
        tokens.type_rpx,
        (name) => `--type-${name}`,
        ([size]) => px(size),
      ),
      ...mapped(
        tokens.type_rpx,
        (name) => `--line-${name}`,
        ([size, line]) => String(Math.round((line / size) * 1000) / 1000),
      ),
    }),
    ...(['light', 'dark'] as const).map((theme) =>
      rule(`.theme-${theme}`, {
        'color-scheme': theme,
        ...mapped(
          tokens.semantic[theme],
          (name) => `--${name}`,
          (colour) => tokens.palette[colour]?.hex ?? colour,
        ),
      }),
    ),
    ...textModes(tokens.type_scale_modes).map(([mode, scale]) =>
      rule(`.text-${mode}`, { '--text-scale': String(scale), '--tap': `${TAP_PX[mode]}px` }),
    ),
  ].join('\n\n')}\n`
}

function rule(selector: string, declarations: Record<string, string>): string {
  return `${selector} {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value.replace(/,(?=\S)/g, ', ')};`)
    .join('\n')}\n}`
}

function mapped<T>(of: Record<string, T>, name: (key: string) => string, value: (one: T) => string) {
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [name(key), value(one)]))
}

function textModes(modes: Tokens['type_scale_modes']): [keyof typeof TAP_PX, number][] {
  return [
    ['standard', modes.standard],
    ['large', modes.large],
    ['xlarge', modes.xlarge],
  ]
}

/** Design sizes are rpx of a 750 wide screen; styles are written at 375. */
function px(rpx: number): string {
  return rpx === 0 ? '0px' : `${rpx / 2}px`
}

const made = tokensToScss(JSON.parse(readFileSync(SOURCE, 'utf8')))
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== made) {
    console.error('src/shared/ui/tokens.scss is stale: run `npx tsx config/make-tokens.ts`')
    process.exitCode = 1
  }
} else {
  writeFileSync(TARGET, made)
}
