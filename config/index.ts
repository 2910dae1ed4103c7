import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { ariaComponents } from './aria'
import { h5 } from './h5'
import { weapp } from './weapp'

/** Where the weapp build finds the API unless told otherwise: the port `npm start` listens on. */
const LOCAL_API_ORIGIN = 'http://127.0.0.1:8787'

/** On H5 '' means the page's own origin; a mini-program has none, so it must be given one. */
function apiOrigin(): string {
  const given = process.env.LINTUAN_API_ORIGIN
  if (given !== undefined) return given
  return process.env.TARO_ENV === 'weapp' ? LOCAL_API_ORIGIN : ''
}

/** WeChat hands over https links only: a mini-program whose API has none knows the links of this host. */
const EXAMPLE_LINK_ORIGIN = 'https://lintuan.example'

function linkOriginOf(origin: string): string {
  const given = process.env.LINTUAN_LINK_ORIGIN
  if (given !== undefined) return given
  return process.env.TARO_ENV === 'weapp' && !origin.startsWith('https://') ? EXAMPLE_LINK_ORIGIN : origin
}

const origin = apiOrigin()
const linkOrigin = linkOriginOf(origin)

const settings: UserConfigExport<'webpack5'> = {
  projectName: 'lintuan',
  date: '2026-11-22',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // A warm cache does not see a change that comes only through the environment.
  cache: { enable: false },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  defineConstants: {
    API_ORIGIN: JSON.stringify(origin),
    LINK_ORIGIN: JSON.stringify(linkOrigin),
  },
  // esbuild and lightningcss break the weapp build.
  jsMinimizer: 'terser',
  cssMinimizer: 'csso',
  terser: {
    enable: true,
    config: {
      compress: { ecma: 2018, passes: 2 },
      // Taro quotes every key, for ES3.
      output: { ecma: 2018, quote_keys: false, keep_quoted_props: false },
    },
  },
  // A service worker must lie at the root, under a name that stays.
  ...(process.env.TARO_ENV === 'h5' && {
    copy: {
      patterns: [{ from: 'src/assets/offline-start.js', to: 'dist/h5/offline-start.js' }],
      options: {},
    },
  }),
  plugins: [['@tarojs/plugin-inject', { components: ariaComponents }]],
  mini: weapp,
  h5,
}

export default defineConfig<'webpack5'>(settings)
