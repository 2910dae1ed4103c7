import { join } from 'node:path'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { compileModernPackages } from './modern-packages'
import { RouteManifest } from './route-manifest'

const API_OF_DEVELOPMENT = 'http://127.0.0.1:8787'
const LANDING = '/features/member/pages/landing/landing'
const ORDER_CLAIM = '/features/chain/pages/claim/claim'
const HELPER_INVITATION = '/features/counter/pages/invitation/invitation'

/**
 * What Taro brings for browsers older than ours, and the tab bar element, which the app draws itself: together some
 * 30 kB of every first view.
 */
const LEFT_OUT = /^(whatwg-fetch|abortcontroller-polyfill|jsonp-retry)(\/|$)|\/taro-tabbar\.js$/

export const h5: IH5Config<'webpack5'> = {
  publicPath: '/',
  staticDirectory: 'static',
  router: {
    mode: 'browser',
    // An array keeps the page's own path; a plain string would replace it.
    customRoutes: {
      [LANDING]: ['/s', '/s/:code', LANDING],
      [ORDER_CLAIM]: ['/b', '/b/:code', ORDER_CLAIM],
      [HELPER_INVITATION]: ['/h', '/h/:code', HELPER_INVITATION],
    },
  },
  output: {
    filename: 'js/[name].[contenthash:8].js',
    chunkFilename: 'js/[name].[contenthash:8].js',
  },
  // Pictures stay files: in the entry, base64 icons would weigh on every first view.
  imageUrlLoaderOption: { limit: 1 },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform: { enable: true, config: { baseFontSize: 20 } },
    cssModules: { enable: false },
  },
  devServer: {
    port: 10086,
    open: false,
    historyApiFallback: true,
    proxy: [{ context: ['/api', '/pictures', '/fake-wechat'], target: API_OF_DEVELOPMENT }],
  },
  webpackChain(chain, webpack) {
    compileModernPackages(chain)
    const split = chain.optimization.get('splitChunks')
    chain.optimization.splitChunks({
      ...split,
      cacheGroups: {
        ...split.cacheGroups,
        // Else every page carries its own 285 kB copy of the components.
        components: {
          name: 'components',
          chunks: 'all',
          test: /[\\/]node_modules[\\/](@tarojs[\\/]components|@stencil|swiper|hls\.js|hammerjs)[\\/]/,
          priority: 200,
          enforce: true,
        },
        // What several pages share and the entry does not hold.
        shared: { chunks: 'async', minChunks: 2, minSize: 8_000, priority: 5, reuseExistingChunk: true },
      },
    })
    chain
      .plugin('leftOut')
      .use(webpack.NormalModuleReplacementPlugin, [LEFT_OUT, join(__dirname, 'left-out.js')])
    // `npm run size` holds the limits that matter.
    chain.performance.hints(false)
    chain.plugin('routeManifest').use(RouteManifest)
  },
}
