import type { Packed } from '../pack'
import { loadCode } from './code'
import { defineComponents, tell } from './elements'
import { phone } from './phone'
import { createStage } from './stage'
import { canvases } from './wx-canvas'
import { dialogs } from './wx-dialogs'
import { fileOf, files } from './wx-files'
import { network, setNetwork } from './wx-network'
import { selectorQueryOf } from './wx-selector'
import { storage } from './wx-storage'
import { system } from './wx-system'

type Instance = Record<string, unknown> & {
  onLaunch?: (options: object) => void
  onShow?: (options: object) => void
}

const packed: Packed = await (await fetch('/packed.json')).json()
defineComponents(fileOf)

const stage = createStage(packed, () => code)
const wx = {
  ...system,
  ...storage,
  ...files,
  ...canvases,
  ...dialogs,
  ...network,
  ...stage.api,
  createSelectorQuery: selectorQueryOf(() => stage.current()?.box),
  createIntersectionObserver: () => ({
    relativeToViewport: () => ({ observe() {} }),
    observe() {},
    disconnect() {},
  }),
}

let app: Instance = {}
const code = loadCode(packed, {
  wx,
  App: (instance: Instance) => {
    app = instance
  },
  getApp: () => app,
  getCurrentPages: stage.getCurrentPages,
})
code.runApp()

const launch = system.getLaunchOptionsSync()
app.onLaunch?.(launch)
app.onShow?.(launch)
stage.launch(`/${packed.app.pages[0]}`)

Object.assign(window, {
  weapp: {
    wx,
    phone,
    setNetwork,
    tell,
    path: () => stage.current()?.path,
    share: () => stage.current()?.instance.onShareAppMessage?.({ from: 'menu' }),
    reachBottom: () => stage.current()?.instance.onReachBottom?.(),
  },
})
