import Taro, { useShareAppMessage } from '@tarojs/taro'
import { tell } from './tell'
import { inWeChat } from './transport'

export interface ShareCard {
  title: string
  /** Without a slash before it. */
  path: string
  /** An address or a file of this phone; without one WeChat takes a picture of the page. */
  imageUrl?: string
}

const HOME: ShareCard = { title: '近邻：报修有人管，进展看得见', path: 'pages/home/index' }

/**
 * What a page sends when a share button in it is pressed, or 转发 in WeChat's menu. Undefined: the app itself. Only in a
 * page's own component, as WeChat asks the page.
 */
export const useShareCard = (card: () => ShareCard | undefined): void => {
  useShareAppMessage(() => card() ?? HOME)
}

export const copyText = async (text: string): Promise<void> => {
  try {
    await Taro.setClipboardData({ data: text })
  } catch {
    return
  }
  // WeChat says so itself.
  if (!inWeChat) tell('已复制')
}
