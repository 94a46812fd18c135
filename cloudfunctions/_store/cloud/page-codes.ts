import { cloud } from '../../_kit/sdk'
import type { Store } from '../store'

/** The part of WeChat's interface that we use; the SDK's types leave it open. */
interface OpenApi {
  wxacode: {
    getUnlimited(asked: {
      scene: string
      page: string
      checkPath: boolean
      width: number
    }): Promise<{ contentType?: string; buffer?: Buffer }>
  }
}
const openapi = cloud.openapi as unknown as OpenApi

/** Enough to be printed four centimetres wide, px. */
const WIDTH = 560

export const weChatPageCodes: Store['pageCodes'] = {
  async draw(page, scene) {
    // WeChat looks for the page in what is released, and codes are printed before that.
    const { buffer } = await openapi.wxacode.getUnlimited({ scene, page, checkPath: false, width: WIDTH })
    if (!Buffer.isBuffer(buffer)) throw new Error('WeChat drew no code')
    return buffer
  },
}
