import Taro from '@tarojs/taro'
import type { PayParams } from '@contract/account'
import type { Fen } from '@contract/fee'
import { yuan } from '@/copy/money'
import { tellStage } from './stage'
import { inWeChat } from './transport'

/** What the phone says became of it. Only the server knows whether money has moved. */
export type PhoneSays = 'done' | 'cancelled' | 'failed'

const inTheRealOne = async (params: PayParams): Promise<PhoneSays> => {
  try {
    await Taro.requestPayment({ ...params, signType: params.signType as 'MD5' })
    return 'done'
  } catch (error) {
    const { errMsg = '' } = error as { errMsg?: string }
    return errMsg.includes('cancel') ? 'cancelled' : 'failed'
  }
}

/** A browser has no WeChat to pay with; the stage's own takes a yes or a no. */
const onTheStage = async ({ package: order }: PayParams, total: Fen): Promise<PhoneSays> => {
  const { confirm } = await Taro.showModal({
    title: `模拟微信支付 ${yuan(total)}`,
    content: '这里不是微信，不会真的扣款。',
    confirmText: '确认支付',
    cancelText: '取消',
  })
  const sheet = `/wechat/payments/${order.replace('prepay_id=', '')}`
  try {
    const { statusCode } = await tellStage(`${sheet}/${confirm ? 'confirm' : 'abandon'}`, {})
    if (!confirm) return 'cancelled'
    return statusCode < 300 ? 'done' : 'failed'
  } catch {
    return 'failed'
  }
}

/** Opens WeChat's own sheet, and waits until it is closed. */
export const openPaySheet = (params: PayParams, total: Fen): Promise<PhoneSays> =>
  inWeChat ? inTheRealOne(params) : onTheStage(params, total)
