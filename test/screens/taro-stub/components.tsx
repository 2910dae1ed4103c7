import { type CSSProperties, createElement, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'

/** Taro components as plain elements: roles, names and events pass; what only WeChat knows is left out. */

type Props = Record<string, unknown> & { children?: ReactNode; className?: string; style?: CSSProperties }

const onlyInWeChat = new Set([
  'hoverClass',
  'hoverStayTime',
  'hoverStartTime',
  'catchMove',
  'scrollX',
  'scrollY',
  'enhanced',
  'showScrollbar',
  'openType',
  'lazyLoad',
  'mode',
  'placeholderClass',
  'nativeProps',
  'confirmType',
  'autoHeight',
  'onConfirm',
  'onScrollToLower',
  'lowerThreshold',
  'maxlength',
  'canvasId',
  'selectable',
  'userSelect',
  'refresherEnabled',
])

function passed(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !onlyInWeChat.has(name)))
}

function element(tag: string) {
  return (props: Props) => createElement(tag, passed(props))
}

function field(tag: 'input' | 'textarea') {
  return ({ onInput, onConfirm, onBlur, onFocus, maxlength, nativeProps, value, type, ...rest }: Props) => {
    const told = (handler: unknown) => (event: FormEvent<HTMLInputElement>) => {
      if (typeof handler === 'function') handler({ detail: { value: event.currentTarget.value } })
    }
    return createElement(tag, {
      ...passed(rest),
      ...(typeof type === 'string' && { type: 'text' }),
      ...(typeof nativeProps === 'object' && nativeProps),
      value,
      maxLength: typeof maxlength === 'number' && maxlength > 0 ? maxlength : undefined,
      onChange: told(onInput),
      onBlur: told(onBlur),
      onFocus: told(onFocus),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') told(onConfirm)(event)
      },
    })
  }
}

export const View = element('div')
export const ScrollView = element('div')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const Picker = element('div')
export const Text = element('span')
export const Label = element('label')
export const Button = element('button')
export const Canvas = element('canvas')
export const Input = field('input')
export const Textarea = field('textarea')

export function Image({ src, className, onError, onLoad }: Props) {
  return createElement('img', { src, className, alt: '', onError, onLoad })
}
