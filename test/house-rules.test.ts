import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { api } from '#contract/api'
import { refusalStatus } from '#contract/refusal'
import { en } from '#contract/sentences/en'
import { zhHans } from '#contract/sentences/zh-hans'
import { zhHant } from '#contract/sentences/zh-hant'
import forbiddenWords from '../server/content/forbidden-words.json'

/** Rules of the house a linter cannot hold. Each failure says why and what to do. */

const source = filesIn('src').filter((path) => /\.tsx?$/.test(path))
const code = source.filter((path) => !/\.test\.tsx?$/.test(path))

it('has no clock and no chance in the domain: give the time and random bytes as arguments', () => {
  const impure = code.filter(
    (path) => path.startsWith('src/domain/') && /Date\.now|new Date\(\)|Math\.random/.test(text(path)),
  )
  expect(impure).toEqual([])
})

it('names API paths in the contract only: elsewhere take the endpoint', () => {
  const literal = code.filter(
    (path) => !path.startsWith('src/contract/') && /['"`]\/api\/v1/.test(text(path)),
  )
  expect(literal).toEqual([])
})

it('has a sentence for every refusal in each language', () => {
  const codes = Object.keys(refusalStatus).sort()
  for (const language of [zhHans, zhHant, en]) expect(Object.keys(language.refusals).sort()).toEqual(codes)
})

it('tests every endpoint over the API: add a test in test/api', () => {
  const tests = filesIn('test/api').map(text).join('\n')
  const untested = Object.keys(api).filter((name) => !new RegExp(`\\b${name}\\b`).test(tests))
  expect(untested).toEqual([])
})

it('gives every platform file its twin: x.weapp.ts beside x.h5.ts', () => {
  const lonely = source.filter((path) => {
    const twin = path.includes('.weapp.') ? path.replace('.weapp.', '.h5.') : path.replace('.h5.', '.weapp.')
    return /\.(weapp|h5)\.tsx?$/.test(path) && !source.includes(twin)
  })
  expect(lonely).toEqual([])
})

it('imports platform files by relative path without suffix: any other way takes the wrong one silently', () => {
  const wrong = code.filter((path) => /from '(#[^']*platform|[^']*\.(weapp|h5))'/.test(text(path)))
  expect(wrong).toEqual([])
})

it('asks for the platform in platform files only', () => {
  const asking = code.filter(
    (path) =>
      !path.includes('/platform/') &&
      path !== 'src/app.config.ts' &&
      /process\.env\.TARO_ENV/.test(text(path)),
  )
  expect(asking).toEqual([])
})

it('keeps page files to a few lines: a page renders a screen', () => {
  const long = code.filter((path) => /\/pages\/.*\.tsx$/.test(path) && text(path).split('\n').length > 20)
  expect(long).toEqual([])
})

it('makes paths in shared/routes.ts only', () => {
  const literal = code.filter(
    (path) =>
      !path.endsWith('shared/routes.ts') &&
      /navigateTo|redirectTo|reLaunch|switchTab/.test(text(path)) &&
      !path.endsWith('shared/navigate.ts'),
  )
  expect(literal).toEqual([])
})

it('has no barrels: import from the file that holds the thing', () => {
  const barrels = [...code, ...filesIn('server')].filter(
    (path) => /\/index\.tsx?$/.test(path) && /export .* from/.test(text(path)),
  )
  expect(barrels).toEqual([])
})

it('has no shelf: a file over 300 lines is several', () => {
  const shelves = [...code, ...filesIn('server'), ...filesIn('mock')]
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/content/'))
    .filter((path) => text(path).split('\n').length > 300)
  expect(shelves).toEqual([])
})

it('promises no income and rewards no sharing: say 服务佣金, 推荐给邻居, 发到群里', () => {
  const forbidden = new RegExp(forbiddenWords.everywhere.join('|'))
  const texts = [...code, ...filesIn('server'), ...filesIn('mock')].filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'),
  )
  const found = texts.filter((path) => forbidden.test(text(path)))
  expect(found).toEqual([])
})

it('speaks to members of 拉新 nowhere: it is a word of the leader', () => {
  const found = code.filter((path) => path.startsWith('src/features/member/') && /拉新/.test(text(path)))
  expect(found).toEqual([])
})

it('never guesses types away: no any, no ts-ignore', () => {
  const guessing = [...source, ...filesIn('server'), ...filesIn('mock')].filter((path) =>
    /: any\b|as any\b|@ts-ignore|@ts-nocheck/.test(text(path)),
  )
  expect(guessing).toEqual([])
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function text(path: string): string {
  return readFileSync(path, 'utf8')
}
