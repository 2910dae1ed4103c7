import type { Context } from 'hono'
import type { AnswerKind } from '#contract/endpoint'
import type { Spreadsheet } from '#contract/tally'

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The value of an endpoint as the body its kind asks for. The handler's type says that they fit. */
export function answerBody(context: Context, kind: AnswerKind, value: unknown): Response {
  switch (kind) {
    case 'picture':
      return context.body(new Uint8Array(value as Uint8Array).buffer, 200, {
        'content-type': 'image/jpeg',
        'cache-control': 'private, max-age=300',
      })
    case 'spreadsheet': {
      const { fileName, content } = value as Spreadsheet
      return context.body(content, 200, {
        'content-type': SPREADSHEET_TYPE,
        'content-disposition': attachment(fileName),
        'cache-control': 'no-store',
      })
    }
    case 'pdf':
      return context.body(new Uint8Array(value as Uint8Array).buffer, 200, {
        'content-type': 'application/pdf',
        'content-disposition': attachment('poster.pdf'),
        'cache-control': 'no-store',
      })
    case 'json':
      return context.json(value as object, 200, { 'cache-control': 'no-store' })
  }
}

/** RFC 5987: the name in any script, and a plain one for programs that read no other. */
function attachment(fileName: string): string {
  const ending = /\.\w+$/.exec(fileName)?.[0] ?? ''
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="lintuan${ending}"; filename*=UTF-8''${encoded}`
}
