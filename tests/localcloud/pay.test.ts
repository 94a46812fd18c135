import { openCloud, temporaryFolder, type TestCloud } from './cloud'
import { askPay, decide as decideOn, order as placeOrder, type PayAnswer, type Shown } from './paying'

interface Call {
  at: string
  event: Record<string, unknown>
  context: Record<string, string>
}

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})
afterEach(() => cloud.faults.set({ wechat: 'ok', rules: [] }))

const pay = (name: string, request: object, on = cloud): Promise<PayAnswer> => askPay(on, name, request)
const order = (outTradeNo: string, more: object = {}, on = cloud): Promise<PayAnswer> =>
  placeOrder(on, outTradeNo, more)
const decide = (ordered: PayAnswer, verb: string, openid?: string) => decideOn(cloud, ordered, verb, openid)

const told = (outTradeNo: string, on = cloud): Promise<Call[]> =>
  on.probe(`return (await db.collection('told').where({ outTradeNo: input }).get()).data`, outTradeNo)

const queried = async (outTradeNo: string): Promise<string> =>
  (await pay('queryOrder', { outTradeNo })).tradeState

test('an order is confirmed on the phone, and the function is told, as WeChat tells it', async () => {
  const ordered = await order('bill-1', { attach: '1' })
  expect(ordered).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'SUCCESS', errCode: 0 })
  expect(ordered.payment).toMatchObject({ package: `prepay_id=${ordered.prepayId}`, signType: 'MD5' })
  expect(Object.keys(ordered.payment).sort()).toEqual([
    'appId',
    'nonceStr',
    'package',
    'paySign',
    'signType',
    'timeStamp',
  ])
  expect(await queried('bill-1')).toBe('NOTPAY')
  expect(await told('bill-1')).toEqual([])

  const mine = (await (await fetch(`${cloud.url}/wechat/payments?openid=oPayer`)).json()) as Shown[]
  expect(mine).toMatchObject([
    { prepayId: ordered.prepayId, totalFee: 12850, state: 'waiting', openid: 'oPayer' },
  ])
  expect(await (await fetch(`${cloud.url}/wechat/payments?openid=oOther`)).json()).toEqual([])

  const { body } = await decide(ordered, 'confirm', 'oPayer')
  expect(body).toMatchObject({ state: 'paid', told: [{ attempts: 1, acknowledged: true, due: null }] })
  const [call, ...more] = await told('bill-1')
  expect(more).toEqual([])
  expect(call?.event).toMatchObject({
    returnCode: 'SUCCESS',
    resultCode: 'SUCCESS',
    outTradeNo: 'bill-1',
    totalFee: 12850,
    cashFee: 12850,
    subMchId: '1900000109',
    subOpenid: 'oPayer',
    attach: '1',
    tradeType: 'JSAPI',
    timeEnd: expect.stringMatching(/^20\d{12}$/) as string,
    transactionId: body.transactionId,
    userInfo: { openId: 'oPayer' },
  })
  expect(call?.context).toMatchObject({ SOURCE: 'wx_paycallback' })
  expect(call?.context).not.toHaveProperty('OPENID')
  expect(await queried('bill-1')).toBe('SUCCESS')
})

test('an abandoned payment is not paid, tells nobody, and may be paid later', async () => {
  const ordered = await order('bill-2')
  expect((await decide(ordered, 'abandon')).body.state).toBe('abandoned')
  expect(await queried('bill-2')).toBe('NOTPAY')
  expect(await told('bill-2')).toEqual([])
  expect((await decide(ordered, 'confirm')).body.state).toBe('paid')
})

test('it is told again and again, with growing pauses, until it answers errcode 0', async () => {
  const { body } = await decide(await order('bill-3', { attach: '4' }), 'confirm')
  expect(body.told).toMatchObject([{ attempts: 1, acknowledged: false }])
  await cloud.advance(10_000)
  expect(await told('bill-3')).toHaveLength(1)
  await cloud.advance(86_400_000)
  const times = (await told('bill-3')).map(({ at }) => Date.parse(at)).sort((a, b) => a - b)
  const pauses = times.slice(1).map((at, n) => Math.round((at - (times[n] ?? 0)) / 1000))
  expect(pauses).toEqual([15, 15, 30])
})

test('after fifteen more attempts it gives up', async () => {
  await decide(await order('bill-4', { attach: '99' }), 'confirm')
  await cloud.advance(2 * 86_400_000)
  expect(await told('bill-4')).toHaveLength(16)
})

test('a callback may be doubled, or lost and told again', async () => {
  cloud.faults.set({ rules: [{ action: 'pay.callback', effect: 'duplicate' }] })
  await decide(await order('bill-5'), 'confirm')
  expect(await told('bill-5')).toHaveLength(2)
  cloud.faults.set({ rules: [{ action: 'pay.callback', effect: 'drop', nth: 1 }] })
  await decide(await order('bill-6'), 'confirm')
  expect(await told('bill-6')).toHaveLength(0)
  await cloud.advance(15_000)
  expect(await told('bill-6')).toHaveLength(1)
})

test('a number is good for one order', async () => {
  const first = await order('bill-7')
  expect((await order('bill-7')).prepayId).toBe(first.prepayId)
  expect(await order('bill-7', { totalFee: 1 })).toMatchObject({
    resultCode: 'FAIL',
    errCodeDes: '201 商户订单号重复',
  })
  expect((await order('bill-7', { subMchId: 'another' })).resultCode).toBe('SUCCESS')
  await decide(first, 'confirm')
  expect(await order('bill-7')).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已支付' })
  expect((await decide(first, 'confirm')).body.code).toBe('ORDERPAID')
})

test('what is no order is refused in the answer', async () => {
  for (const wrong of [
    { totalFee: 0 },
    { totalFee: 1.5 },
    { totalFee: '100' },
    { totalFee: -3 },
    { body: '' },
    { functionName: undefined },
    { outTradeNo: 'x'.repeat(33) },
    { outTradeNo: '编号' },
  ]) {
    expect((await order('bill-8', wrong)).returnCode).toBe('FAIL')
  }
})

test('closeOrder ends an unpaid order and no other', async () => {
  const ordered = await order('bill-9')
  expect((await pay('closeOrder', { outTradeNo: 'bill-9' })).resultCode).toBe('SUCCESS')
  expect(await queried('bill-9')).toBe('CLOSED')
  expect((await decide(ordered, 'confirm')).status).toBe(409)
  expect(await pay('closeOrder', { outTradeNo: 'bill-1' })).toMatchObject({ errCodeDes: '该订单已支付' })
  expect((await pay('closeOrder', { outTradeNo: 'none' })).resultCode).toBe('FAIL')
})

test('refunds go as far as what was paid, and the same one again is the same', async () => {
  const refund = (outRefundNo: string, refundFee: number, more: object = {}): Promise<PayAnswer> =>
    pay('refund', { outTradeNo: 'bill-10', outRefundNo, refundFee, totalFee: 12850, ...more })
  const ordered = await order('bill-10')
  expect((await refund('r1', 100)).resultCode).toBe('FAIL')
  await decide(ordered, 'confirm')
  const first = await refund('r1', 12_000, { functionName: 'paid' })
  expect(first).toMatchObject({ resultCode: 'SUCCESS', refundFee: 12_000 })
  expect((await refund('r1', 12_000)).refundId).toBe(first.refundId)
  expect((await refund('r1', 11_000)).resultCode).toBe('FAIL')
  expect((await refund('r2', 851)).resultCode).toBe('FAIL')
  expect((await refund('r2', 850)).resultCode).toBe('SUCCESS')
  expect((await refund('r3', 1, { totalFee: 1 })).resultCode).toBe('FAIL')
  expect(await queried('bill-10')).toBe('REFUND')
  await cloud.advance(0)
  const events = (await told('bill-10')).map(({ event }) => event)
  expect(events).toContainEqual(
    expect.objectContaining({
      outRefundNo: 'r1',
      refundFee: 12_000,
      refundStatus: 'SUCCESS',
      returnCode: 'SUCCESS',
    }),
  )
})

test('nobody confirms somebody else’s payment', async () => {
  const ordered = await order('bill-11')
  expect((await decide(ordered, 'confirm', 'oThief')).status).toBe(403)
  expect((await decide(ordered, 'steal')).status).toBe(404)
  expect((await decide({ ...ordered, prepayId: 'none' }, 'confirm')).status).toBe(404)
  expect(await queried('bill-11')).toBe('NOTPAY')
})

test('WeChat Pay may be out of reach', async () => {
  cloud.faults.set({ wechat: 'down' })
  expect(await order('bill-12')).toEqual({ errCode: -501001 })
})

test('payments and what has still to be told outlive a restart', async () => {
  const dataDir = temporaryFolder()
  const first = await openCloud({ dataDir })
  const ordered = await order('bill-13', { attach: '2' }, first)
  await fetch(`${first.url}/wechat/payments/${ordered.prepayId}/confirm`, { method: 'POST' })
  await first.close()
  const second = await openCloud({ dataDir })
  await second.advance(15_000)
  expect(await told('bill-13', second)).toHaveLength(2)
  const [payment] = (await (await fetch(`${second.url}/wechat/payments`)).json()) as Shown[]
  expect(payment).toMatchObject({ state: 'paid', told: [{ attempts: 2, acknowledged: true, due: null }] })
})

test('an order is for the person it names, or else for the one who calls', async () => {
  await order('bill-14', { subOpenid: 'oOther' })
  await cloud.probe(
    `await cloud.cloudPay.unifiedOrder({ subMchId: '1', outTradeNo: 'bill-15', body: 'x', totalFee: 1,
       subOpenid: 'oOther', functionName: 'paid' })`,
  )
  const theirs = (await (await fetch(`${cloud.url}/wechat/payments?openid=oOther`)).json()) as Shown[]
  expect(theirs.map(({ outTradeNo }) => outTradeNo)).toEqual(['bill-15', 'bill-14'])
})
