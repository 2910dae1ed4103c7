import type { IMiniAppConfig } from '@tarojs/taro/types/compile'
import { compileModernPackages } from './modern-packages'

export const weapp: IMiniAppConfig<'webpack5'> = {
  // No minifyXML: its HTML minifier takes `<input>` for a void element and drops `</input>`.
  // Code that only one subpackage uses stays in that subpackage.
  optimizeMainPackage: { enable: true },
  experimental: {
    useXsForTemplate: true,
    // Without this, a `compileMode` in JSX gives an empty page and no warning.
    compileMode: true,
  },
  // Each component brings its own sheet, so their order says nothing.
  miniCssExtractPluginOption: { ignoreOrder: true },
  webpackChain: compileModernPackages,
  postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
}
