/**
 * What the language brings. Everything else a browser has (document, fetch, URL, TextEncoder, AbortController, Intl …)
 * is missing on one phone or another, so it is missing here: code that leans on it fails in this test and not first on
 * a phone.
 */
const LANGUAGE = [
  ...[
    'Object',
    'Function',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Math',
    'Date',
    'RegExp',
  ],
  ...['JSON', 'Promise', 'Proxy', 'Reflect', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef'],
  ...[
    'Error',
    'TypeError',
    'RangeError',
    'SyntaxError',
    'ReferenceError',
    'EvalError',
    'URIError',
    'AggregateError',
  ],
  ...[
    'ArrayBuffer',
    'DataView',
    'Uint8Array',
    'Uint8ClampedArray',
    'Uint16Array',
    'Uint32Array',
    'BigUint64Array',
  ],
  ...['Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array', 'BigInt64Array'],
  ...['NaN', 'Infinity', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape', 'unescape'],
]

const TIMERS = ['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']

type Module = { exports: unknown }
type Require = (path: string) => unknown

/** The names WeChat puts in front of a script: `wx`, `App`, `Page` … */
export type PhoneNames = Readonly<Record<string, unknown>>

/** Runs the app's scripts as a phone does: each once, with the names given and those of the language, and no others. */
export function createSandbox(scripts: Readonly<Record<string, string>>) {
  const loaded = new Map<string, Module>()
  const globals = createGlobals()

  function run(path: string, names: PhoneNames): unknown {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module: Module = { exports: {} }
    loaded.set(path, module)
    const require: Require = (asked) => run(resolve(path, asked), names)
    const given = { ...names, require, module, exports: module.exports }
    // Only `with` can answer for names that nobody declared.
    const body = `with (phone) { (function (${Object.keys(given)}) {\n${source}\n}).apply({}, given) }`
    new Function('phone', 'given', `${body}\n//# sourceURL=weapp/${path}.js`)(globals, Object.values(given))
    return module.exports
  }

  return { run }
}

function createGlobals(): object {
  const known: Record<PropertyKey, unknown> = { global: {} }
  for (const name of LANGUAGE) known[name] = Reflect.get(window, name)
  for (const name of TIMERS) {
    const own: unknown = Reflect.get(window, name)
    known[name] = typeof own === 'function' ? own.bind(window) : own
  }
  known.globalThis = known
  return new Proxy(known, {
    has: (_, name) => name !== 'given',
    get: (_, name) => (typeof name === 'symbol' ? undefined : known[name]),
  })
}

/** './x' and '../x' from the folder of a script; an ending is dropped. */
export function resolve(from: string, asked: string): string {
  const parts = asked.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of asked.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
