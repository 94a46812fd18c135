import Taro from '@tarojs/taro'

/**
 * The stage: the local cloud's page of four phones, each a frame of this app in a browser. Everything that a real phone
 * is told by WeChat, and a browser is not, comes from here. In WeChat nothing of this runs.
 */
const onStage = process.env.TARO_ENV === 'h5'

/** In a browser a person is who the address says: `/app/?openid=…`. In WeChat nobody says it; the cloud knows. */
export const openidOfFrame = (): string =>
  onStage ? (new URLSearchParams(window.location.search).get('openid') ?? '') : ''

export const asCaller = (): Record<string, string> => ({ 'x-wx-openid': openidOfFrame() })

/** Tells the stage's WeChat something that the real one would have seen for itself. */
export const tellStage = (path: string, data: object): Promise<{ statusCode: number }> =>
  Taro.request({
    url: path,
    method: 'POST',
    header: { 'content-type': 'application/json', ...asCaller() },
    data,
  })

/** `push`: a message has dropped in on this phone. `clock`: the time has been turned forward. */
export const onStageMessage = (type: 'push' | 'clock', listener: () => void): (() => void) => {
  if (!onStage) return () => undefined
  const heard = ({ data }: MessageEvent<{ type?: unknown } | null>) => {
    if (data?.type === type) listener()
  }
  window.addEventListener('message', heard)
  return () => window.removeEventListener('message', heard)
}

/** How far the stage's clock is ahead of this machine's. Milliseconds; nothing in WeChat. */
export const stageAhead = async (): Promise<number> => {
  if (!onStage) return 0
  try {
    const { data } = await Taro.request<{ now?: string }>({ url: '/clock' })
    const ahead = Date.parse(data.now ?? '') - Date.now()
    return Number.isFinite(ahead) ? ahead : 0
  } catch {
    return 0
  }
}
