import { cloud } from '../../_kit/sdk'
import type { Store } from '../store'

/** The part of WeChat's interface that we use; the SDK's types leave it open. */
interface OpenApi {
  phonenumber: {
    getPhoneNumber(asked: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>
  }
}
const openapi = cloud.openapi as unknown as OpenApi

/** The code is wrong, used up or older than five minutes. */
const BAD_CODE = 40029

export const weChatPhones: Store['phones'] = {
  async of(code) {
    try {
      return (await openapi.phonenumber.getPhoneNumber({ code })).phoneInfo?.purePhoneNumber
    } catch (error) {
      if ((error as { errCode?: number }).errCode === BAD_CODE) return undefined
      throw error
    }
  },
}
