/** How every asynchronous `wx` call is made. */
export interface Asked {
  success?: (result: object) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: object) => void
  // biome-ignore lint/suspicious/noExplicitAny: WeChat's options are different for each of a hundred calls
  [option: string]: any
}

/** A call that WeChat refuses; the message follows `name:fail `. */
export class Refused extends Error {}

/** An asynchronous `wx` call: never answers before the caller has returned. */
export function answered(name: string, work: (asked: Asked) => object | void | Promise<object | void>) {
  return (asked: Asked = {}): void => {
    Promise.resolve()
      .then(() => work(asked))
      .then(
        (result) => {
          const said = { errMsg: `${name}:ok`, ...result }
          asked.success?.(said)
          asked.complete?.(said)
        },
        (error: unknown) => {
          const said = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
          asked.fail?.(said)
          asked.complete?.(said)
        },
      )
  }
}

/** Listener registration: `on` and `off` of one kind of news. */
export function listeners<T>() {
  const all = new Set<(news: T) => void>()
  return {
    on: (listener: (news: T) => void) => void all.add(listener),
    off: (listener?: (news: T) => void) => void (listener ? all.delete(listener) : all.clear()),
    tell: (news: T) => {
      for (const listener of [...all]) listener(news)
    },
  }
}
