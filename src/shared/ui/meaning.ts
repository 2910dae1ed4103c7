/** What an element is to someone who does not see it. */
export interface Meaning {
  role?:
    | 'button'
    | 'link'
    | 'heading'
    | 'img'
    | 'list'
    | 'listitem'
    | 'tablist'
    | 'tab'
    | 'tabpanel'
    | 'radiogroup'
    | 'radio'
    | 'checkbox'
    | 'switch'
    | 'progressbar'
    | 'slider'
    | 'spinbutton'
    | 'dialog'
    | 'alertdialog'
    | 'alert'
    | 'status'
    | 'group'
    | 'main'
    | 'banner'
    | 'navigation'
    | 'search'
  label?: string
  level?: number
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  busy?: boolean
  current?: boolean
  hidden?: boolean
  modal?: boolean
  live?: 'polite' | 'assertive'
  valueNow?: number
  valueMin?: number
  valueMax?: number
  valueText?: string
  /** Ids of the elements that label or describe this one. */
  labelledBy?: string
  describedBy?: string
}

const attributes: readonly [attribute: string, of: keyof Meaning][] = [
  ['role', 'role'],
  ['aria-label', 'label'],
  ['aria-level', 'level'],
  ['aria-checked', 'checked'],
  ['aria-selected', 'selected'],
  ['aria-disabled', 'disabled'],
  ['aria-busy', 'busy'],
  ['aria-hidden', 'hidden'],
  ['aria-modal', 'modal'],
  ['aria-live', 'live'],
  ['aria-valuenow', 'valueNow'],
  ['aria-valuemin', 'valueMin'],
  ['aria-valuemax', 'valueMax'],
  ['aria-valuetext', 'valueText'],
  ['aria-labelledby', 'labelledBy'],
  ['aria-describedby', 'describedBy'],
]

/** ARIA attributes to spread on a Taro component; in WeChat they pass because the build injects them. */
export function meaning(of: Meaning): Record<string, string> {
  const props: Record<string, string> = {}
  for (const [attribute, name] of attributes) {
    const value = of[name]
    if (value !== undefined) props[attribute] = String(value)
  }
  if (of.current) props['aria-current'] = 'page'
  return props
}
