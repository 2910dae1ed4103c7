/**
 * Runs the app's scripts as a phone does: without what only a browser has. A name in this list is `undefined`
 * to the app, so code that leans on it fails here and not first on a phone.
 */
const BROWSER_ONLY = [
  'window',
  'self',
  'document',
  'location',
  'history',
  'navigator',
  'screen',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'crypto',
  'performance',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'URL',
  'URLSearchParams',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'Event',
  'EventTarget',
  'CustomEvent',
  'MessageChannel',
  'Image',
  'Audio',
  'Path2D',
  'OffscreenCanvas',
  'ImageData',
  'createImageBitmap',
  'DOMParser',
  'HTMLElement',
  'Element',
  'Node',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'getComputedStyle',
  'matchMedia',
  'alert',
  'confirm',
  'prompt',
  'open',
  'btoa',
  'atob',
  'structuredClone',
  'queueMicrotask',
  'reportError',
  'Intl',
  'process',
  'globalThis',
  'global',
]

type Module = { exports: unknown }
type Require = (path: string) => unknown

/** The names WeChat puts in front of a script: `wx`, `App`, `Page` … */
export type PhoneNames = Readonly<Record<string, unknown>>

export function createSandbox(scripts: Readonly<Record<string, string>>) {
  const loaded = new Map<string, Module>()

  function run(path: string, names: PhoneNames): unknown {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module: Module = { exports: {} }
    loaded.set(path, module)
    const require: Require = (asked) => run(resolve(path, asked), names)
    const given = { ...names, require, module, exports: module.exports }
    const hidden = BROWSER_ONLY
    const script = new Function(...Object.keys(given), ...hidden, `${source}\n//# sourceURL=weapp/${path}.js`)
    script(...Object.values(given))
    return module.exports
  }

  return { run }
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
