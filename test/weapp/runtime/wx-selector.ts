import { CanvasElement } from './elements'
import { asPhoneCanvas } from './wx-canvas'

interface Fields {
  node?: boolean
  size?: boolean
  rect?: boolean
  id?: boolean
  dataset?: boolean
  scrollOffset?: boolean
}

type Answer = Record<string, unknown> | null
type Query = () => Answer | Answer[]

/** `wx.createSelectorQuery`, over what the current page shows. Answers come after the caller has returned. */
export function selectorQueryOf(page: () => HTMLElement | undefined) {
  return function createSelectorQuery() {
    const queries: { ask: Query; told?: (answer: Answer | Answer[]) => void }[] = []

    function chain(found: () => Element[], many: boolean) {
      const asking = (fields: Fields) => (told?: (answer: Answer | Answer[]) => void) => {
        const ask = () => {
          const answers = found().map((element) => measured(element, fields))
          return many ? answers : (answers[0] ?? null)
        }
        queries.push({ ask, ...(told && { told }) })
        return query
      }
      return {
        fields: (fields: Fields, told?: (answer: Answer | Answer[]) => void) => asking(fields)(told),
        node: asking({ node: true }),
        boundingClientRect: asking({ rect: true, size: true, id: true, dataset: true }),
        scrollOffset: asking({ scrollOffset: true }),
      }
    }

    const query = {
      in: () => query,
      select: (selector: string) => chain(() => elementsOf(page(), selector).slice(0, 1), false),
      selectAll: (selector: string) => chain(() => elementsOf(page(), selector), true),
      selectViewport: () => chain(() => [page() ?? document.body], false),
      exec(done?: (answers: (Answer | Answer[])[]) => void) {
        setTimeout(() => {
          const answers = queries.map(({ ask, told }) => {
            const answer = ask()
            told?.(answer)
            return answer
          })
          done?.(answers)
        })
        return query
      },
    }
    return query
  }
}

/** The framework keeps ids to itself, so `#id` is looked up in it; classes are in the DOM. */
function elementsOf(page: HTMLElement | undefined, selector: string): Element[] {
  if (!page) return []
  const id = selector.match(/^#([\w-]+)$/)?.[1]
  if (id === undefined) return [...page.querySelectorAll(selector)]
  return [...page.querySelectorAll('*')].filter((element) => idOf(element) === id)
}

function idOf(element: Element): unknown {
  return (element as { __wxElement?: { id: string } }).__wxElement?.id
}

function measured(element: Element, fields: Fields): Answer {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return {
    ...(fields.id && { id: idOf(element) }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && { scrollLeft: element.scrollLeft, scrollTop: element.scrollTop }),
    ...(fields.node && { node: element instanceof CanvasElement ? asPhoneCanvas(element.node) : null }),
  }
}
