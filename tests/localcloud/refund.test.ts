import { openCloud, type TestCloud } from './cloud'
import { askPay, decide, order, paid, type PayAnswer } from './paying'

const MINUTE = 60_000
let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})
afterEach(() => cloud.faults.set({ wechat: 'ok', refunds: 'ok', rules: [] }))

const refund = (outTradeNo: string, outRefundNo: string, refundFee: number, totalFee: number) =>
  askPay(cloud, 'refund', { outTradeNo, outRefundNo, refundFee, totalFee, functionName: 'paid' })
const refunded = (outRefundNo: string): Promise<PayAnswer> => askPay(cloud, 'queryRefund', { outRefundNo })
const stateOf = async (outRefundNo: string): Promise<string> => (await refunded(outRefundNo)).refundStatus_0
const toldOf = (outTradeNo: string): Promise<string[]> =>
  cloud.probe(
    `const { data } = await db.collection('told').where({ outTradeNo: input }).get()
     return data.map(({ event }) => event.refundStatus).filter(Boolean)`,
    outTradeNo,
  )

test('a refund is found by its own number', async () => {
  await paid(cloud, 'b1', 12850)
  const { refundId } = await refund('b1', 'r1', 850, 12850)
  expect(await refunded('r1')).toMatchObject({
    resultCode: 'SUCCESS',
    outTradeNo: 'b1',
    totalFee: 12850,
    refundCount: 1,
    outRefundNo_0: 'r1',
    refundId_0: refundId,
    refundFee_0: 850,
    refundStatus_0: 'SUCCESS',
    refundSuccessTime_0: expect.stringMatching(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/) as string,
  })
  expect(await refunded('none')).toMatchObject({ resultCode: 'FAIL', errCodeDes: 'not exist' })
  expect((await askPay(cloud, 'queryRefund', {})).returnCode).toBe('FAIL')
  expect(await askPay(cloud, 'queryRefund', { outRefundNo: 'r1', subMchId: 'another' })).toMatchObject({
    resultCode: 'FAIL',
  })
})

test('a merchant without money gives nothing back, and may try again with the same number', async () => {
  await paid(cloud, 'b2', 500)
  cloud.faults.set({ refunds: 'notEnough' })
  expect(await refund('b2', 'r2', 500, 500)).toMatchObject({
    returnCode: 'SUCCESS',
    resultCode: 'FAIL',
    errCodeDes: '基本账户余额不足，请充值后重新发起',
  })
  expect((await refunded('r2')).resultCode).toBe('FAIL')
  cloud.faults.set({ refunds: 'ok' })
  expect((await refund('b2', 'r2', 500, 500)).resultCode).toBe('SUCCESS')
})

test.each([
  ['slow', 'SUCCESS'],
  ['close', 'REFUNDCLOSE'],
  ['change', 'CHANGE'],
] as const)('a refund that is %s is on its way for twenty minutes, then %s', async (refunds, end) => {
  const bill = `b3-${refunds}`
  await paid(cloud, bill, 100)
  cloud.faults.set({ refunds })
  await refund(bill, `r-${refunds}`, 100, 100)
  await cloud.advance(19 * MINUTE)
  expect(await stateOf(`r-${refunds}`)).toBe('PROCESSING')
  expect(await toldOf(bill)).toEqual([])
  expect((await refund(bill, 'more', 1, 100)).resultCode).toBe('FAIL')
  await cloud.advance(2 * MINUTE)
  expect(await stateOf(`r-${refunds}`)).toBe(end)
  expect(await toldOf(bill)).toEqual([end])
  cloud.faults.set({ refunds: 'ok' })
  // What came to nothing may be given back after all, as another refund.
  const again = await refund(bill, `again-${refunds}`, 100, 100)
  expect(again.resultCode).toBe(end === 'REFUNDCLOSE' ? 'SUCCESS' : 'FAIL')
})

test('to the last 分 and not beyond it', async () => {
  await paid(cloud, 'b4', 1)
  expect((await refund('b4', 'r4', 2, 1)).resultCode).toBe('FAIL')
  expect((await refund('b4', 'r4', 0, 1)).returnCode).toBe('FAIL')
  expect((await refund('b4', 'r4', 0.5, 1)).returnCode).toBe('FAIL')
  expect((await refund('b4', 'r4', 1, 1)).resultCode).toBe('SUCCESS')
  expect((await refund('b4', 'r4-more', 1, 1)).resultCode).toBe('FAIL')
})

test('of two refunds at once that are together more than was paid, one is refused', async () => {
  await paid(cloud, 'b5', 1001)
  const both = await Promise.all([refund('b5', 'r5', 501, 1001), refund('b5', 'r6', 501, 1001)])
  expect(both.map(({ resultCode }) => resultCode).sort()).toEqual(['FAIL', 'SUCCESS'])
})

test('the same refund many times at once, and with its answer lost, is one refund', async () => {
  await paid(cloud, 'b6', 900)
  cloud.faults.set({ rules: [{ action: 'wx.wxPayApi.refund', effect: 'lose', nth: 1 }] })
  const many = await Promise.all([1, 2, 3, 4].map(() => refund('b6', 'r7', 300, 900)))
  const ids = many.map(({ refundId }) => refundId).filter(Boolean)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
  expect((await refund('b6', 'r8', 600, 900)).resultCode).toBe('SUCCESS')
})

test('a refund’s number is good for one payment', async () => {
  await paid(cloud, 'b7', 100)
  await paid(cloud, 'b8', 100)
  await refund('b7', 'r9', 100, 100)
  expect((await refund('b8', 'r9', 100, 100)).resultCode).toBe('FAIL')
})

test('an order is closed or paid, never both', async () => {
  const closed = await order(cloud, 'b9')
  await askPay(cloud, 'closeOrder', { outTradeNo: 'b9' })
  expect((await decide(cloud, closed, 'confirm')).body.code).toBe('ORDERCLOSED')
  expect(await order(cloud, 'b9')).toMatchObject({ resultCode: 'FAIL', errCodeDes: '订单已关闭' })
  expect(await askPay(cloud, 'closeOrder', { outTradeNo: 'b9' })).toMatchObject({ errCodeDes: '订单已关闭' })

  const open = await order(cloud, 'b10')
  const [{ status }, { resultCode }] = await Promise.all([
    decide(cloud, open, 'confirm'),
    askPay(cloud, 'closeOrder', { outTradeNo: 'b10' }),
  ])
  expect((status === 200) === (resultCode === 'FAIL')).toBe(true)
})

test('only known fates of refunds are taken', () => {
  expect(() => cloud.faults.set({ refunds: 'never' as 'ok' })).toThrow(RangeError)
})
