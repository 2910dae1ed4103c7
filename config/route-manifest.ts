import type { Compilation, Compiler } from 'webpack'

export const ROUTE_MANIFEST_FILE = 'route-manifest.json'

/** How Taro's entry imports a page; other lazy imports are not routes. */
const PAGE = /^\.\/(pages|features\/[^/]+\/pages)\//

/** Page path (as in app.config) → the files a browser loads before that page can draw. */
export type RouteFiles = Record<string, string[]>

/** Writes which files each page needs: the server preloads them, `npm run size` weighs them. */
export class RouteManifest {
  apply(compiler: Compiler) {
    compiler.hooks.thisCompilation.tap('RouteManifest', (compilation) => {
      const { RawSource } = compiler.webpack.sources
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'RouteManifest', stage }, () => {
        const manifest = JSON.stringify(routeFiles(compilation), null, 1)
        compilation.emitAsset(ROUTE_MANIFEST_FILE, new RawSource(manifest))
      })
    })
  }
}

function routeFiles(compilation: Compilation): RouteFiles {
  const entryFiles = [...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles())
  const routes: RouteFiles = {}
  for (const group of compilation.chunkGroups) {
    for (const { request } of group.origins) {
      if (!request || !PAGE.test(request)) continue
      const files = new Set([...entryFiles, ...group.getFiles()])
      routes[request.slice('./'.length)] = [...files].filter(isLoadedByBrowser)
    }
  }
  return routes
}

function isLoadedByBrowser(file: string): boolean {
  return /\.(js|css)$/.test(file)
}
