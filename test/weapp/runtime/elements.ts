import { type Element as ComponentElement, Event as ComponentEvent } from 'glass-easel'

/** The element of the component framework that a DOM element stands for. */
interface Stands extends HTMLElement {
  __wxElement?: ComponentElement
}

/** Tells the app of an event as WeChat's own components do: a `detail`, no browser event behind it. */
export function tell(element: Stands, type: string, detail: unknown, bubbles = false): void {
  const target = element.__wxElement
  if (target) new ComponentEvent(type, detail, { bubbles, composed: bubbles }).dispatch(target)
}

/** The value the app gave: in the DOM both `true` and an absent value are an empty string. */
function given(element: Stands, attribute: string): unknown {
  return element.__wxElement?.getAttribute(attribute) ?? undefined
}

export function isOn(element: Element, attribute: string): boolean {
  const value = element instanceof HTMLElement && given(element, attribute)
  return value === true || value === 'true'
}

/** `<wx-input>` and `<wx-textarea>`: the typed text goes out as `detail.value`, a new `value` comes in. */
abstract class Field extends HTMLElement {
  static observedAttributes = [
    'value',
    'placeholder',
    'type',
    'maxlength',
    'disabled',
    'aria-label',
    'password',
  ]
  protected abstract readonly inner: HTMLInputElement | HTMLTextAreaElement

  connectedCallback() {
    if (this.inner.isConnected) return
    this.append(this.inner)
    // The browser's own events would reach the app without a `detail.value`.
    for (const type of ['input', 'change', 'blur', 'focus', 'keydown']) {
      this.inner.addEventListener(type, (event) => event.stopPropagation())
    }
    const detail = () => ({ value: this.inner.value, cursor: this.inner.value.length, keyCode: 0 })
    this.inner.addEventListener('input', () => tell(this, 'input', detail()))
    this.inner.addEventListener('focus', () => tell(this, 'focus', detail()))
    this.inner.addEventListener('blur', () => tell(this, 'blur', detail()))
    this.inner.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter') tell(this, 'confirm', detail())
    })
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    if (name === 'value') this.inner.value = value ?? ''
    else if (name === 'disabled') this.inner.disabled = isOn(this, 'disabled')
    else if (name === 'maxlength') this.inner.maxLength = Number(value) > 0 ? Number(value) : 524_288
    else if (name === 'aria-label' || name === 'placeholder') this.inner.setAttribute(name, value ?? '')
    else if (name === 'password') this.inner.setAttribute('type', isOn(this, name) ? 'password' : 'text')
  }
}

class InputElement extends Field {
  protected readonly inner = document.createElement('input')
}

class TextareaElement extends Field {
  protected readonly inner = document.createElement('textarea')
}

class ImageElement extends HTMLElement {
  static observedAttributes = ['src', 'mode']
  readonly inner = new Image()

  connectedCallback() {
    if (this.inner.isConnected) return
    this.append(this.inner)
    const { inner } = this
    inner.addEventListener('load', () =>
      tell(this, 'load', { width: inner.naturalWidth, height: inner.naturalHeight }),
    )
    inner.addEventListener('error', () => tell(this, 'error', { errMsg: 'load failed' }))
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    if (name === 'src' && value) this.inner.src = ImageElement.fileOf(value)
    if (name === 'mode') this.inner.style.objectFit = value === 'aspectFill' ? 'cover' : 'contain'
  }

  /** Where the bytes of a phone's file path are; set by the files of the phone. */
  static fileOf = (path: string) => path
}

/** `<wx-canvas type="2d">`: its node is what `fields({ node: true })` gives. */
export class CanvasElement extends HTMLElement {
  readonly node = document.createElement('canvas')

  connectedCallback() {
    if (!this.node.isConnected) this.append(this.node)
  }
}

class SwitchElement extends HTMLElement {
  constructor() {
    super()
    this.addEventListener('click', () => {
      if (!isOn(this, 'disabled')) tell(this, 'change', { value: !isOn(this, 'checked') })
    })
  }
}

class ScrollViewElement extends HTMLElement {
  constructor() {
    super()
    this.addEventListener('scroll', (event) => {
      event.stopImmediatePropagation()
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = this
      tell(this, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
      if (scrollHeight - scrollTop - clientHeight < 50) tell(this, 'scrolltolower', { direction: 'bottom' })
    })
  }
}

const COMPONENTS_CSS = `
  body { margin: 0; font-family: 'Noto Sans CJK SC', sans-serif; }
  .wx-page { position: fixed; inset: 0; overflow-y: auto; background: #fff; }
  .wx-page[hidden] { display: none; }
  wx-view, wx-scroll-view, wx-form, wx-button, wx-swiper, wx-swiper-item, wx-picker { display: block; }
  wx-scroll-view[scroll-y]:not([scroll-y='false']) { overflow-y: auto; }
  wx-scroll-view[scroll-x]:not([scroll-x='false']) { overflow-x: auto; white-space: nowrap; }
  wx-text { white-space: pre-line; }
  wx-image, wx-canvas { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
  wx-canvas { width: 300px; height: 150px; }
  wx-image img, wx-canvas canvas { width: 100%; height: 100%; display: block; }
  wx-input, wx-textarea { display: block; }
  wx-input input, wx-textarea textarea { width: 100%; border: 0; padding: 0; background: none; font: inherit; color: inherit; }
  wx-switch { display: inline-block; width: 52px; height: 32px; }
`

const ARIA = /^aria-/

/**
 * Writes ARIA into the DOM as a browser reads it, `aria-role` as `role`: so that Playwright's `getByRole` finds in the
 * app what a screen reader would.
 */
function mirrorAria(): void {
  const mirror = (element: Element) => {
    if (!(element instanceof HTMLElement) || !element.tagName.startsWith('WX-')) return
    for (const name of element.getAttributeNames().filter((name) => ARIA.test(name))) {
      const value = given(element, name)
      if (value === undefined || value === '') element.removeAttribute(name)
      else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value))
    }
    const role = element.getAttribute('aria-role') ?? (element.tagName === 'WX-BUTTON' ? 'button' : null)
    if (role === null) element.removeAttribute('role')
    else if (element.getAttribute('role') !== role) element.setAttribute('role', role)
    if (element.tagName === 'WX-BUTTON' && isOn(element, 'disabled'))
      element.setAttribute('aria-disabled', 'true')
  }
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) mirror(target)
      for (const node of addedNodes) {
        if (node instanceof Element)
          for (const element of [node, ...node.querySelectorAll('*')]) mirror(element)
      }
    }
    // What the mirror itself wrote is no news.
    observer.takeRecords()
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true })
}

/** Makes the tags that pack.ts renamed behave; the rest (`wx-view` …) are plain boxes. */
export function defineComponents(fileOf: (path: string) => string): void {
  ImageElement.fileOf = fileOf
  customElements.define('wx-input', InputElement)
  customElements.define('wx-textarea', TextareaElement)
  customElements.define('wx-image', ImageElement)
  customElements.define('wx-canvas', CanvasElement)
  customElements.define('wx-switch', SwitchElement)
  customElements.define('wx-scroll-view', ScrollViewElement)
  const style = document.createElement('style')
  style.textContent = COMPONENTS_CSS
  document.head.append(style)
  mirrorAria()
}
