import { useEffect } from 'react'

/** A phone without WeChat: what the app asked of it is written down, what it should answer is set by the test. */
interface Call {
  action: string
  input: Record<string, unknown>
}
type Answer = { ok: true; data: unknown } | { ok: false; code: string }

/** Nothing unread, and three consents of everything. */
const NOTHING_NEW = {
  unread: 0,
  held: { job: 3, accepted: 3, visit: 3, closed: 3, overdue: 3, digest: 3 },
}

export const phone = {
  /** Where the app went, newest last. */
  went: [] as string[],
  /** What was said over the screen. */
  told: [] as string[],
  dialled: [] as string[],
  /** What WeChat gives for the phone number; undefined: the person said no. */
  phoneCode: undefined as string | undefined,
  copied: [] as string[],
  /** Documents that were shown. */
  opened: [] as { url: string; fileType?: string | undefined }[],
  /** What was written on canvases, newest last. Undefined: this phone has no canvas. */
  canvas: undefined as { words: string[]; images?: number } | undefined,
  /** The album. Rejects as WeChat does. */
  album: async (_path: string): Promise<void> => undefined,
  /** Pictures that were kept in it, or sent on. */
  kept: [] as string[],
  sent: [] as string[],
  /** What WeChat's own sheet was opened with, newest last; what becomes of it. Rejects as WeChat does. */
  paySheets: [] as unknown[],
  pay: async (): Promise<void> => undefined,
  /** How often the settings of what we may were opened. */
  settings: 0,
  /** Of every photo of this phone. Undefined: it is none. */
  pictureSize: { width: 1200, height: 800 } as
    { width: number; height: number; orientation?: string } | undefined,
  /** Where somebody points to on the map; undefined: they turn back. Where the map was opened, newest last. */
  place: undefined as { name: string; address: string; latitude: number; longitude: number } | undefined,
  maps: [] as unknown[],
  /** What the camera reads; undefined: they turn back. */
  scanned: undefined as string | undefined,
  /** Where the phone is; undefined: its owner does not let it say. How often it was asked. */
  here: undefined as { latitude: number; longitude: number; accuracy: number } | undefined,
  asksWhere: 0,
  /** Photos that are taken, newest last; undefined: they turn back. Kept ones that are gone from the phone. */
  camera: 'wxfile://a-photo.jpg' as string | undefined,
  gone: [] as string[],
  dropped: [] as string[],
  felt: 0,
  /** No more fits into its storage. */
  full: false,
  /** Whether 转发 is in WeChat's menu. */
  mayShare: true,
  /** Photos that are looked at whole, newest last. */
  lookedAt: [] as { urls: string[]; current?: string }[],
  /** What the page would send if it were shared. */
  card: (): unknown => undefined,
  consents: [] as string[][],
  calls: [] as Call[],
  /** What was watched for changes, look by look; these come by themselves and are no calls that somebody makes. */
  looks: [] as Call[],
  /** How one stands with WeChat's messages: asked by itself wherever a bell is. */
  standing: async (_glance: Call): Promise<Answer> => ({ ok: true, data: NOTHING_NEW }),
  /** The number on the first tab. */
  badge: undefined as string | undefined,
  /** What the cloud says about something that is watched. */
  mark: async (_look: Call): Promise<Answer> => ({ ok: true, data: { mark: 'as before' } }),
  storage: new Map<string, unknown>(),
  params: {} as Record<string, string>,
  /** The cloud. Rejects to be out of reach. */
  cloud: async (_call: Call): Promise<Answer> => ({ ok: false, code: 'INTERNAL' }),
  upload: async (path: string): Promise<string> => `cloud://env.bucket/${path}`,
}

export const freshPhone = (): void => {
  Object.assign(phone, {
    went: [],
    told: [],
    dialled: [],
    consents: [],
    calls: [],
    looks: [],
    badge: undefined,
    params: {},
    copied: [],
    opened: [],
    canvas: undefined,
    kept: [],
    sent: [],
    settings: 0,
    paySheets: [],
    phoneCode: undefined,
    pictureSize: { width: 1200, height: 800 },
    place: undefined,
    maps: [],
    scanned: undefined,
    here: undefined,
    asksWhere: 0,
    camera: 'wxfile://a-photo.jpg',
    gone: [],
    dropped: [],
    felt: 0,
    full: false,
    mayShare: true,
    lookedAt: [],
  })
  phone.storage.clear()
  phone.cloud = async () => ({ ok: false, code: 'INTERNAL' })
  phone.mark = async () => ({ ok: true, data: { mark: 'as before' } })
  phone.standing = async () => ({ ok: true, data: NOTHING_NEW })
  phone.album = async () => undefined
  phone.pay = async () => undefined
  phone.upload = async (path) => `cloud://env.bucket/${path}`
}

/** Only what is written is looked at. */
const brushOn = (canvas: typeof phone.canvas) => ({
  scale: () => undefined,
  fillRect: () => undefined,
  fillText: (words: string) => void canvas?.words.push(words),
  drawImage: () => canvas && void (canvas.images = (canvas.images ?? 0) + 1),
})
/** A picture that is there as soon as it is asked for. */
const imageHere = () => ({
  onload: () => undefined,
  set src(_path: string) {
    void Promise.resolve().then(() => this.onload())
  },
})

const goTo = async ({ url }: { url: string }) => void phone.went.push(url)

const Taro = {
  cloud: {
    init: () => undefined,
    callFunction: async ({ data }: { data: Call }) => {
      if (data.action === 'ticket.changed') {
        phone.looks.push(data)
        return { result: await phone.mark(data) }
      }
      if (data.action === 'notice.standing') return { result: await phone.standing(data) }
      phone.calls.push(data)
      return { result: await phone.cloud(data) }
    },
    getTempFileURL: async ({ fileList }: { fileList: string[] }) => ({
      fileList: fileList.map((fileID) => ({ tempFileURL: fileID.replace('cloud://', 'https://') })),
    }),
    downloadFile: async ({ fileID }: { fileID: string }) => ({
      tempFilePath: fileID.replace('cloud://', 'wxfile://'),
    }),
    uploadFile: async ({ cloudPath }: { cloudPath: string }) => ({ fileID: await phone.upload(cloudPath) }),
  },
  requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => {
    phone.consents.push(tmplIds)
    return Object.fromEntries(tmplIds.map((id) => [id, 'accept']))
  },
  requestPayment: async (params: unknown) => {
    phone.paySheets.push(params)
    await phone.pay()
  },
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    if (phone.full) throw new Error('setStorageSync:fail exceed storage max size')
    phone.storage.set(key, value)
  },
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  setClipboardData: async ({ data }: { data: string }) => void phone.copied.push(data),
  downloadFile: async ({ url }: { url: string }) => ({ tempFilePath: url }),
  openDocument: async ({ filePath: url, fileType }: { filePath: string; fileType?: string }) =>
    void phone.opened.push({ url, fileType }),
  canIUse: () => true,
  showToast: async ({ title }: { title: string }) => void phone.told.push(title),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void phone.dialled.push(phoneNumber),
  navigateTo: goTo,
  redirectTo: goTo,
  switchTab: goTo,
  navigateBack: async () => void phone.went.push('back'),
  getCurrentPages: () => [{}, {}],
  chooseMedia: async () => {
    if (phone.camera === undefined) throw new Error('chooseMedia:fail cancel')
    return { tempFiles: [{ tempFilePath: phone.camera }] }
  },
  getFileSystemManager: () => ({
    saveFile: ({ tempFilePath, success }: { tempFilePath: string; success: (kept: object) => void }) =>
      success({ savedFilePath: tempFilePath }),
    removeSavedFile: ({ filePath }: { filePath: string }) => void phone.dropped.push(filePath),
    accessSync: (path: string) => {
      if (phone.gone.includes(path)) throw new Error('accessSync:fail no such file')
    },
  }),
  scanCode: async () => {
    if (phone.scanned === undefined) throw new Error('scanCode:fail cancel')
    return { result: phone.scanned }
  },
  getLocation: async () => {
    phone.asksWhere += 1
    if (!phone.here) throw Object.assign(new Error(), { errMsg: 'getLocation:fail auth deny' })
    return phone.here
  },
  vibrateShort: async () => void (phone.felt += 1),
  getImageInfo: async () => {
    if (!phone.pictureSize) throw new Error('getImageInfo:fail')
    return phone.pictureSize
  },
  previewImage: async (look: { urls: string[]; current?: string }) => void phone.lookedAt.push(look),
  chooseLocation: async () => {
    if (!phone.place) throw new Error('chooseLocation:fail cancel')
    return phone.place
  },
  openLocation: async (place: unknown) => void phone.maps.push(place),
  showShareMenu: async () => void (phone.mayShare = true),
  hideShareMenu: async () => void (phone.mayShare = false),
  /** Nothing is laid out here, so nothing is found but the canvas that a test has put there. */
  createSelectorQuery: () => {
    const query = {
      select: () => query,
      fields: () => query,
      exec: (done: (boxes: unknown[]) => void) =>
        done(
          phone.canvas ? [{ node: { getContext: () => brushOn(phone.canvas), createImage: imageHere } }] : [],
        ),
    }
    return query
  },
  canvasToTempFilePath: async () => ({ tempFilePath: 'wxfile://tmp/picture.png' }),
  saveImageToPhotosAlbum: async ({ filePath }: { filePath: string }) => {
    await phone.album(filePath)
    phone.kept.push(filePath)
  },
  showShareImageMenu: async ({ path }: { path: string }) => void phone.sent.push(path),
  openSetting: async () => void (phone.settings += 1),
  pageScrollTo: async () => undefined,
  setTabBarBadge: async ({ text }: { text: string }) => void (phone.badge = text),
  removeTabBarBadge: async () => void (phone.badge = undefined),
  hideTabBar: async () => undefined,
  showTabBar: async () => undefined,
  stopPullDownRefresh: () => undefined,
}
export default Taro

const never = () => undefined
const shows = new Set<() => void>()
const hides = new Set<() => void>()
const useHeard = (listeners: Set<() => void>, listener: () => void): void =>
  useEffect(() => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  })
/** Another page covers this one, or the phone goes into a pocket; and back. The first showing is not told. */
export const hidePage = () => hides.forEach((listener) => listener())
export const showPage = () => shows.forEach((listener) => listener())
export const useDidShow = (listener: () => void) => useHeard(shows, listener)
export const useDidHide = (listener: () => void) => useHeard(hides, listener)
export const usePullDownRefresh = never
const bottoms = new Set<() => void>()
/** Somebody has read down to the end. */
export const reachBottom = () => bottoms.forEach((listener) => listener())
export const useReachBottom = (listener: () => void) => useHeard(bottoms, listener)
export const useLaunch = never
export const useShareAppMessage = (card: () => unknown) => void (phone.card = card)
export const useRouter = () => ({ params: phone.params })
