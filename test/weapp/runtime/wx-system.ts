import { type Asked, answered, listeners, Refused } from './answer'
import { phone } from './phone'
import { isTapping } from './tapping'

const BASE_LIBRARY = '3.7.12'
const STATUS_BAR_PX = 44

const appShown = listeners<object>()
const appHidden = listeners<object>()
const themeChanged = listeners<{ theme: string }>()
const resized = listeners<object>()
const keyboardMoved = listeners<object>()
const errors = listeners<string>()
const rejections = listeners<object>()

const windowInfo = () => ({
  pixelRatio: devicePixelRatio,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  statusBarHeight: STATUS_BAR_PX,
  screenTop: 0,
  safeArea: {
    left: 0,
    right: innerWidth,
    top: STATUS_BAR_PX,
    bottom: innerHeight,
    width: innerWidth,
    height: innerHeight - STATUS_BAR_PX,
  },
})
const appBaseInfo = () => ({
  SDKVersion: BASE_LIBRARY,
  version: '8.0.55',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  host: { appId: 'wx' },
})
const deviceInfo = () => ({
  platform: 'android',
  brand: 'test',
  model: 'test',
  system: 'Android 14',
  abi: 'arm64-v8a',
  benchmarkLevel: 30,
  memorySize: 8192,
})
const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo() })
const launch = () => ({ path: 'pages/home/home', query: {}, scene: 1001, referrerInfo: {} })

/** WeChat opens its settings only while a tap is being handled, so what comes before must not be waited for. */
function openSetting(asked: Asked): void {
  const isInTap = isTapping()
  answered('openSetting', () => {
    if (!isInTap) throw new Refused('can only be invoked by user TAP gesture.')
    phone.answers.albumAllowed = phone.answers.albumAllowedInSettings
    return { authSetting: { 'scope.writePhotosAlbum': phone.answers.albumAllowed } }
  })(asked)
}

export const system = {
  canIUse: () => true,
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  getWindowInfo: windowInfo,
  getAppBaseInfo: appBaseInfo,
  getDeviceInfo: deviceInfo,
  getSystemSetting: () => ({
    bluetoothEnabled: false,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  }),
  getAppAuthorizeSetting: () => ({ albumAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
  getSystemInfoSync: systemInfo,
  getSystemInfo: answered('getSystemInfo', systemInfo),
  getSystemInfoAsync: answered('getSystemInfoAsync', systemInfo),
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: 48,
    right: innerWidth - 7,
    bottom: 80,
    left: innerWidth - 94,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getLaunchOptionsSync: launch,
  getEnterOptionsSync: launch,
  getUpdateManager: () => ({
    onCheckForUpdate() {},
    onUpdateReady() {},
    onUpdateFailed() {},
    applyUpdate() {},
  }),
  getRandomValues: answered('getRandomValues', ({ length }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
  })),
  onAppShow: appShown.on,
  offAppShow: appShown.off,
  onAppHide: appHidden.on,
  offAppHide: appHidden.off,
  onThemeChange: themeChanged.on,
  offThemeChange: themeChanged.off,
  onWindowResize: resized.on,
  offWindowResize: resized.off,
  onKeyboardHeightChange: keyboardMoved.on,
  offKeyboardHeightChange: keyboardMoved.off,
  onError: errors.on,
  offError: errors.off,
  onUnhandledRejection: rejections.on,
  offUnhandledRejection: rejections.off,
  onMemoryWarning() {},
  offMemoryWarning() {},
  reportEvent() {},
  login: answered('login', () => ({ code: phone.answers.loginCode })),
  checkSession: answered('checkSession', () => {}),
  scanCode: answered('scanCode', () => {
    if (phone.answers.scanned === undefined) throw new Refused('cancel')
    return { result: phone.answers.scanned, scanType: 'QR_CODE', charSet: 'utf-8' }
  }),
  setClipboardData: answered('setClipboardData', ({ data }) => {
    phone.clipboard = data
  }),
  getClipboardData: answered('getClipboardData', () => ({ data: phone.clipboard })),
  vibrateShort: answered('vibrateShort', () => {}),
  makePhoneCall: answered('makePhoneCall', () => {}),
  getSetting: answered('getSetting', () => ({
    authSetting: { 'scope.writePhotosAlbum': phone.answers.albumAllowed },
  })),
  openSetting,
  authorize: answered('authorize', () => {}),
  requestSubscribeMessage: answered('requestSubscribeMessage', ({ tmplIds }) =>
    Object.fromEntries(tmplIds.map((id: string) => [id, 'accept'])),
  ),
  requestPayment: answered('requestPayment', (asked) => {
    phone.payments.push(asked.package)
    if (!phone.answers.paid) throw new Refused('cancel')
  }),
}
