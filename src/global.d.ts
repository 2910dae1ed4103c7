/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}
declare module '*.svg' {
  const path: string
  export default path
}

/** Where the API is; '' on H5 means the page's own origin. Set at build time by LINTUAN_API_ORIGIN. */
declare const API_ORIGIN: string
/** Host of the links that posters and share texts carry. Set at build time by LINTUAN_LINK_ORIGIN. */
declare const LINK_ORIGIN: string

declare namespace NodeJS {
  interface ProcessEnv {
    /** Build target. */
    TARO_ENV: 'weapp' | 'h5'
  }
}
