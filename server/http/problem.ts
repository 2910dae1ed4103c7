import type { FieldProblem, Problem, Refusal } from '#contract/refusal'
import { refusalStatus } from '#contract/refusal'
import type { Language } from '#contract/schema'
import { en } from '#contract/sentences/en'
import { zhHans } from '#contract/sentences/zh-hans'
import { zhHant } from '#contract/sentences/zh-hant'

const sentences = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** RFC 9457: a stable code for programs, a sentence for the person. */
export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const words = sentences[language]
  const facts = { ...refusal.facts, requestId }
  const detail = words.refusals[refusal.code](facts)
  return {
    type: `urn:lintuan:refusal:${refusal.code}`,
    title: refusal.code,
    status: refusalStatus[refusal.code],
    code: refusal.code,
    detail,
    requestId,
    ...(refusal.facts && { facts: refusal.facts }),
    ...(refusal.fields && {
      fields: refusal.fields.map((field) => ({ ...field, sentence: fieldSentence(field, language) })),
    }),
  }
}

function fieldSentence(field: FieldProblem, language: Language): string {
  const words = sentences[language].fields
  const sentence = isFieldCode(field.code) ? words[field.code] : words.invalid
  return sentence(field.facts ?? {})
}

function isFieldCode(code: string): code is keyof typeof zhHans.fields {
  return Object.hasOwn(zhHans.fields, code)
}

/** The language a person reads, from Accept-Language. */
export function languageOf(header: string | undefined): Language {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? ''
  if (first.startsWith('en')) return 'en'
  if (/^zh-(hant|tw|hk|mo)/.test(first)) return 'zh-Hant'
  return 'zh-Hans'
}
