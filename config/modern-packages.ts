import type { IH5Config } from '@tarojs/taro/types/compile'

type Chain = Parameters<NonNullable<IH5Config<'webpack5'>['webpackChain']>>[0]

/** Packages published for newer browsers than package.json's `browserslist`: private fields, `?.`, `??`. */
const MODERN_PACKAGES =
  /[\\/]node_modules[\\/](@tanstack|valibot|zustand|query-string|filter-obj|split-on-first|decode-uri-component)[\\/]/

/** Babel translates them like our own code; Taro alone would leave them, and `.mjs` altogether, as they are. */
export function compileModernPackages(chain: Chain): void {
  const scripts = chain.module.rule('script')
  scripts.test(/\.(m?js|[jt]sx?)$/i)
  scripts.include.add(MODERN_PACKAGES)
  // Babel imports its helpers without an ending, which an `.mjs` may not otherwise.
  scripts.resolve.set('fullySpecified', false)
}
