import type Chain from 'webpack-chain'

/** Packages published for newer browsers than package.json's `browserslist`: private fields, `?.`, `??`. */
const MODERN_PACKAGES = /[\\/]node_modules[\\/](@tanstack|valibot|zustand|filter-obj)[\\/]/

/** Babel translates them like our own code; Taro alone would leave them, and `.mjs` altogether, as they are. */
export function compileModernPackages(chain: Chain): void {
  const scripts = chain.module.rule('script')
  scripts.test(/\.(m?js|[jt]sx?)$/i)
  scripts.include.add(MODERN_PACKAGES)
  // Babel imports its helpers without an ending, which an `.mjs` may not otherwise.
  scripts.resolve.set('fullySpecified', false)
}
