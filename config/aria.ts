/**
 * WeChat's templates carry only the attributes Taro lists for a component, so ARIA written in JSX would be
 * dropped without a word. An empty value means "pass it on when set".
 */
const attributes = {
  // JSX writes `role` as the browser does; WeChat calls the same thing `aria-role`.
  'aria-role': 'i.role',
  'aria-label': '',
  'aria-labelledby': '',
  'aria-describedby': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-busy': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-pressed': '',
  'aria-current': '',
  'aria-invalid': '',
  'aria-required': '',
  'aria-modal': '',
  'aria-level': '',
  'aria-valuemin': '',
  'aria-valuemax': '',
  'aria-valuenow': '',
  'aria-valuetext': '',
}

const componentsOfTheApp = [
  'View',
  'Text',
  'Image',
  'Button',
  'Input',
  'Textarea',
  'ScrollView',
  'Canvas',
  'Picker',
  'Switch',
  'Form',
  'Label',
]

/** The `components` option of `@tarojs/plugin-inject`. */
export const ariaComponents = Object.fromEntries(componentsOfTheApp.map((name) => [name, { ...attributes }]))
