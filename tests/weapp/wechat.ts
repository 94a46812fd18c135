import type { Actor } from '@domain/access/policy'
import type { Stand } from '../stand'

interface Wish {
  success?: (answer: object) => void
  complete?: (answer: object) => void
  [more: string]: unknown
}
type Api = (wish?: Wish) => unknown

export interface WeChat {
  wx: Record<string, unknown>
  /** What the app asked of WeChat, in order: ['showToast', {…}]. */
  asked: [api: string, wish: Wish][]
  /** What is done in WeChat's own sheet when money is asked for. */
  pays: { next: 'confirm' | 'abandon' }
  /** What its camera reads next. */
  scans: { next: string }
  /** False: the phone has no signal; nothing that is sent arrives. */
  signal: { on: boolean }
  /** The phone loses its signal, or finds it again, and says so. */
  reception: (on: boolean) => void
}

/** As WeChat answers: through the callbacks, or with a promise where there are none. */
const settle = (api: string, wish: Wish | undefined, answer: object): Promise<object> | undefined => {
  const words = { errMsg: `${api}:ok`, ...answer }
  if (!wish?.success && !wish?.complete) return Promise.resolve(words)
  queueMicrotask(() => {
    wish.success?.(words)
    wish.complete?.(words)
  })
  return undefined
}

const SCREEN = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 3 }
const PHONE = {
  ...SCREEN,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
}

/** The phone of one person: the `wx` of WeChat's logic layer, whose cloud is the local one. */
export const phoneOf = (
  who: Actor | string,
  stand: Stand,
  /** What the app has kept on it. */
  store = new Map<string, unknown>(),
): WeChat => {
  const openid = typeof who === 'string' ? who : who.openid
  const asked: WeChat['asked'] = []
  const signal = { on: true }
  const pays: WeChat['pays'] = { next: 'confirm' }
  const scans = { next: '' }
  const listeners: ((change: { isConnected: boolean }) => void)[] = []
  const reception = (on: boolean) => {
    signal.on = on
    listeners.forEach((hear) => hear({ isConnected: on }))
  }
  const facts = (answer: object) => () => answer
  const wx: Record<string, unknown> = {
    getSystemInfoSync: facts({
      ...PHONE,
      platform: 'ios',
      SDKVersion: '3.8.0',
      language: 'zh_CN',
      theme: 'light',
    }),
    getAppBaseInfo: facts({ SDKVersion: '3.8.0', language: 'zh_CN', theme: 'light', fontSizeSetting: 16 }),
    getWindowInfo: facts(PHONE),
    getDeviceInfo: facts({ platform: 'ios', system: 'iOS 17' }),
    getMenuButtonBoundingClientRect: facts({
      top: 51,
      bottom: 83,
      left: 296,
      right: 383,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: facts({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: facts({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: facts({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
    }),
    canIUse: () => true,
    nextTick: (next: () => void) => queueMicrotask(next),
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void store.set(key, value),
    removeStorageSync: (key: string) => void store.delete(key),
    env: { USER_DATA_PATH: '/usr' },
    cloud: {
      init: () => undefined,
      callFunction: async (wish: Wish) => {
        asked.push(['callFunction', wish])
        if (!signal.on) throw new Error('cloud.callFunction:fail no signal')
        return { result: (await stand.post(String(wish.name), wish.data, openid)).body }
      },
      getTempFileURL: async (wish: Wish) => ({
        fileList: (wish.fileList as string[]).map((fileID) => ({
          fileID,
          tempFileURL: fileID.replace('cloud://', 'https://'),
        })),
      }),
      uploadFile: async (wish: Wish) => {
        asked.push(['uploadFile', wish])
        if (!signal.on) throw new Error('cloud.uploadFile:fail no signal')
        return { fileID: await stand.upload(String(wish.cloudPath), String(wish.filePath), openid) }
      },
    },
    requestSubscribeMessage: (wish: Wish) => {
      asked.push(['requestSubscribeMessage', wish])
      const ids = wish.tmplIds as string[]
      void stand
        .agree(openid, ids)
        .then(() =>
          settle('requestSubscribeMessage', wish, Object.fromEntries(ids.map((id) => [id, 'accept']))),
        )
    },
    requestPayment: async (wish: Wish) => {
      asked.push(['requestPayment', wish])
      await stand.pay({ package: String(wish.package) }, pays.next, openid)
      if (pays.next === 'abandon') throw Object.assign(new Error(), { errMsg: 'requestPayment:fail cancel' })
      return { errMsg: 'requestPayment:ok' }
    },
    downloadFile: (wish: Wish) => {
      asked.push(['downloadFile', wish])
      void settle('downloadFile', wish, { tempFilePath: 'wxfile://tmp/file.xlsx', statusCode: 200 })
      return {}
    },
    chooseMedia: (wish: Wish) => {
      asked.push(['chooseMedia', wish])
      return settle('chooseMedia', wish, { tempFiles: [{ tempFilePath: 'wxfile://tmp/after.jpg', size: 4 }] })
    },
    getImageInfo: (wish: Wish) => settle('getImageInfo', wish, { width: 4, height: 3, orientation: 'up' }),
    scanCode: (wish: Wish) => {
      asked.push(['scanCode', wish])
      return settle('scanCode', wish, { result: scans.next })
    },
    getLocation: (wish: Wish) =>
      settle('getLocation', wish, { latitude: 31.2, longitude: 121.5, accuracy: 15 }),
    chooseLocation: (wish: Wish) => {
      asked.push(['chooseLocation', wish])
      const gate = { name: '东门', address: '东门路 1 号', latitude: 31.2, longitude: 121.5 }
      return settle('chooseLocation', wish, gate)
    },
  }
  const remembered =
    (api: string): Api =>
    (wish) => {
      asked.push([api, wish ?? {}])
      return settle(api, wish, {})
    }
  for (const api of [
    'hideTabBar',
    'showTabBar',
    'showToast',
    'hideToast',
    'showModal',
    'showLoading',
    'hideLoading',
    'openDocument',
    'previewImage',
    'saveImageToPhotosAlbum',
    'showShareImageMenu',
    'openSetting',
    'showShareMenu',
    'hideShareMenu',
    'openLocation',
    'makePhoneCall',
    'setClipboardData',
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'setBackgroundColor',
    'setTabBarBadge',
    'removeTabBarBadge',
    'setTabBarStyle',
    'setTabBarItem',
    'setBackgroundTextStyle',
    'stopPullDownRefresh',
    'pageScrollTo',
    'onThemeChange',
    'offThemeChange',
    'onAppShow',
    'onAppHide',
    'vibrateShort',
    'getUpdateManager',
  ])
    wx[api] = remembered(api)
  wx.onNetworkStatusChange = (hear: (typeof listeners)[number]) => void listeners.push(hear)
  wx.createSelectorQuery = () => selectorQuery()
  wx.getFileSystemManager = () => ({
    saveFile: ({ tempFilePath, success }: { tempFilePath: string; success: (kept: object) => void }) => {
      asked.push(['saveFile', { tempFilePath }])
      success({ savedFilePath: tempFilePath.replace('/tmp/', '/store/') })
    },
    removeSavedFile: (wish: Wish) => void asked.push(['removeSavedFile', wish]),
    accessSync: () => undefined,
  })
  wx.canvasToTempFilePath = (wish: Wish) => {
    asked.push(['canvasToTempFilePath', wish])
    return settle('canvasToTempFilePath', wish, { tempFilePath: 'wxfile://tmp/signature.png' })
  }
  return { wx, asked, pays, scans, signal, reception }
}

/** Takes whatever is drawn on it. */
const canvas = () => {
  const pen: Record<string, unknown> = new Proxy({}, { get: () => () => undefined, set: () => true })
  return { width: 0, height: 0, getContext: () => pen }
}

/** There is no layout here; whoever measures gets an empty box. */
const selectorQuery = () => {
  const node: Record<string, () => unknown> = {}
  const query: Record<string, (done?: (boxes: object[]) => void) => unknown> = {
    exec: (done) =>
      queueMicrotask(() => done?.([{ width: 0, height: 0, left: 0, top: 0, scrollTop: 0, node: canvas() }])),
  }
  for (const step of ['in', 'select', 'selectAll', 'selectViewport'])
    query[step] = () => (step === 'in' ? query : node)
  for (const ask of ['boundingClientRect', 'scrollOffset', 'fields', 'node', 'context'])
    node[ask] = () => query
  return query
}
