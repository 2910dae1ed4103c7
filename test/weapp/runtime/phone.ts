/** What the phone remembers and shows; a test reads and sets it through `driver.phone()`. */
export interface Phone {
  storage: Map<string, string>
  /** Path → data URL. */
  files: Map<string, string>
  clipboard: string
  /** Paths of the pictures saved to the album. */
  album: string[]
  /** Pictures offered by `previewImage` or `showShareImageMenu`. */
  shownPictures: string[]
  toasts: string[]
  dialogs: string[]
  title: string
  tabTexts: string[]
  networkType: 'wifi' | 'none'
  /** What `requestPayment` was handed, e.g. `prepay_id=wx…`. */
  payments: string[]
  /** Templates `requestSubscribeMessage` asked for. */
  askedTemplates: string[]
  /** Size of each `setData` so far. */
  setDataBytes: number[]
  /** How the person at the phone answers. */
  answers: {
    modal: boolean
    /** Index of the row taken; undefined closes the sheet. */
    actionSheet: number | undefined
    /** What the camera reads; undefined: the person gives up. */
    scanned: string | undefined
    albumAllowed: boolean
    /** Whether the album is allowed once the settings are open. */
    albumAllowedInSettings: boolean
    /** The code `wx.login` gives to the app. */
    loginCode: string
    paid: boolean
    messages: 'accept' | 'reject'
  }
}

declare global {
  interface Window {
    /** What the phone kept when the app was killed. */
    keptStorage?: [string, string][]
    keptNetwork?: Phone['networkType']
  }
}

export const phone: Phone = {
  storage: new Map(window.keptStorage),
  files: new Map(),
  clipboard: '',
  album: [],
  shownPictures: [],
  toasts: [],
  dialogs: [],
  title: '',
  tabTexts: [],
  networkType: window.keptNetwork ?? 'wifi',
  payments: [],
  askedTemplates: [],
  setDataBytes: [],
  answers: {
    modal: true,
    actionSheet: undefined,
    scanned: undefined,
    albumAllowed: true,
    albumAllowedInSettings: true,
    loginCode: 'weapp-test-login',
    paid: true,
    messages: 'accept',
  },
}
