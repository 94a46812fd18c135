import type { Told } from '../../localcloud/pay/callbacks'
import type { Payment } from '../../localcloud/pay/payment'
import type { TestCloud } from './cloud'

export type Shown = Payment & { told: Told[] }

/** What `cloud.cloudPay.…` gives to the function that asks. */
export interface PayAnswer {
  returnCode: string
  returnMsg: string
  errorCode: string
  resultCode: string
  errCodeDes?: string
  prepayId: string
  payment: Record<string, string>
  tradeState: string
  refundId: string
  refundStatus_0: string
  data: string
}

export const MERCHANT = '1900000109'

/** Asks through the SDK, in a function that `oPayer` calls. */
export async function askPay(cloud: TestCloud, name: string, request: object): Promise<PayAnswer> {
  const code = `return cloud.cloudPay[input.name](input.request).catch(({ errCode }) => ({ errCode }))`
  const input = { name, request: { subMchId: MERCHANT, ...request } }
  return (await cloud.call<PayAnswer>('probe', { code, input }, 'oPayer')).result
}

export const order = (cloud: TestCloud, outTradeNo: string, more: object = {}): Promise<PayAnswer> =>
  askPay(cloud, 'unifiedOrder', {
    body: '翠湖花园 11月物业费',
    outTradeNo,
    totalFee: 12850,
    spbillCreateIp: '127.0.0.1',
    envId: 'local-1',
    functionName: 'paid',
    ...more,
  })

/** What the person does in WeChat’s sheet. */
export async function decide(
  cloud: TestCloud,
  { prepayId }: PayAnswer,
  verb: string,
  openid?: string,
): Promise<{ status: number; body: Shown & { code: string } }> {
  const headers: Record<string, string> = openid === undefined ? {} : { 'x-wx-openid': openid }
  const response = await fetch(`${cloud.url}/wechat/payments/${prepayId}/${verb}`, {
    method: 'POST',
    headers,
  })
  return { status: response.status, body: (await response.json()) as Shown & { code: string } }
}

/** Ordered and paid, in one. */
export async function paid(cloud: TestCloud, outTradeNo: string, totalFee: number): Promise<void> {
  const { status } = await decide(cloud, await order(cloud, outTradeNo, { totalFee }), 'confirm')
  if (status !== 200) throw new Error(`${outTradeNo} was not paid`)
}
