import Taro from '@tarojs/taro'
import { asCaller } from './stage'
import { inWeChat } from './transport'

/** What WeChat's phone button says: a code to be exchanged in the cloud, or nothing when the person said no. */
export interface PhoneDetail {
  code?: string
}

/** The stage's WeChat gives such a code too; undefined when this person's has no number. */
export const codeOnStage = async (): Promise<string | undefined> => {
  if (inWeChat) return undefined
  try {
    const { statusCode, data } = await Taro.request<PhoneDetail>({
      url: '/wechat/phone-code',
      method: 'POST',
      header: asCaller(),
    })
    return statusCode === 200 ? data.code : undefined
  } catch {
    return undefined
  }
}

/** An old WeChat knows no privacy button; there the notice is read and agreed to with a plain one. */
export const wechatAsksPrivacy = (): boolean => {
  try {
    return inWeChat && Taro.canIUse('button.open-type.agreePrivacyAuthorization')
  } catch {
    return false
  }
}
