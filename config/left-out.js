// Stands in for modules that the H5 build leaves out (see h5.ts); the names are those Taro imports from them.
export default undefined
export const TaroTabbar = undefined
export const T = undefined
export const a = undefined
export function defineCustomElement() {}
