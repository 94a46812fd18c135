import { statementDay } from '../../localcloud/pay/statement'
import type { Payment } from '../../localcloud/pay/payment'
import { downloadBill } from '../../localcloud/wire/pay-bill'
import { openCloud, type TestCloud } from './cloud'
import { askPay, MERCHANT, order, paid, type PayAnswer } from './paying'

const at = (time: string): number => Date.parse(`${time}+08:00`)
let cloud: TestCloud

beforeEach(async () => {
  cloud = await openCloud({ startAt: at('2026-11-27T12:00:00') })
})

const bill = (billDate: string, more: object = {}): Promise<PayAnswer> =>
  askPay(cloud, 'downloadBill', { billDate, nonceStr: 'x', ...more })
const until = (time: string): Promise<unknown> => cloud.advance(at(time) - cloud.now())
/** The rows of a text, each by the names of its columns; the totals are the last. */
const rowsOf = ({ data }: PayAnswer): Record<string, string>[] => {
  const lines = data.replace('\ufeff', '').trimEnd().split('\r\n')
  const totals = lines.length - 2
  return lines
    .map((line, n) => ({ line, head: n >= totals ? lines[totals] : lines[0] }))
    .filter(({ line }) => line.startsWith('`'))
    .map(({ line, head = '' }) => {
      const values = line.slice(1).split(',`')
      return Object.fromEntries(head.split(',').map((name, n) => [name, values[n] ?? '']))
    })
}
const refund = (outTradeNo: string, outRefundNo: string, refundFee: number, totalFee: number) =>
  askPay(cloud, 'refund', { outTradeNo, outRefundNo, refundFee, totalFee })

test('the morning after, WeChat has written what was paid and given back', async () => {
  await paid(cloud, 'b1', 12850)
  await paid(cloud, 'b2', 1)
  await order(cloud, 'b3')
  await refund('b1', 'r1', 850, 12850)
  await until('2026-11-28T10:00:00')
  const answer = await bill('20261127')
  expect(answer).toMatchObject({ errCode: 0, errMsg: 'cloudPay.downloadBill:ok' })
  expect(answer).not.toHaveProperty('returnCode')
  const [first, second, third, totals, ...more] = rowsOf(answer)
  expect(more).toEqual([])
  expect(first).toMatchObject({
    交易时间: expect.stringMatching(/^2026-11-27 12:00:\d\d$/) as string,
    特约商户号: MERCHANT,
    微信订单号: expect.stringMatching(/^42000/) as string,
    商户订单号: 'b1',
    用户标识: 'oPayer',
    交易状态: 'SUCCESS',
    应结订单金额: '128.50',
    商户退款单号: '0',
    退款金额: '0.00',
    商品名称: '翠湖花园 11月物业费',
    订单金额: '128.50',
    申请退款金额: '0.00',
    费率备注: '',
  })
  expect(second).toMatchObject({ 商户订单号: 'b2', 订单金额: '0.01' })
  expect(third).toMatchObject({
    商户订单号: 'b1',
    交易状态: 'REFUND',
    商户退款单号: 'r1',
    退款金额: '8.50',
    退款状态: 'SUCCESS',
    订单金额: '0.00',
    申请退款金额: '8.50',
  })
  expect(totals).toEqual({
    总交易单数: '3',
    应结订单总金额: '128.51',
    退款总金额: '8.50',
    充值券退款总金额: '0.00',
    手续费总金额: '0.00000',
    订单总金额: '128.51',
    申请退款总金额: '8.50',
  })
})

test('a day that is not over has no statement, and one that is over has it from ten o’clock', async () => {
  await paid(cloud, 'b1', 100)
  expect(await bill('20261127')).toMatchObject({
    returnCode: 'FAIL',
    returnMsg: 'No Bill Exist',
    errorCode: '20002',
  })
  await until('2026-11-28T09:59:00')
  expect(await bill('20261127')).toMatchObject({ returnMsg: 'Bill Creating', errorCode: '20003' })
  await until('2026-11-28T10:00:00')
  expect(rowsOf(await bill('20261127'))).toHaveLength(2)
  expect(await bill('20261126')).toMatchObject({ errorCode: '20002' })
  expect(await bill('20261127', { subMchId: 'another' })).toMatchObject({ errorCode: '20002' })
})

test('a day ends at midnight in Shanghai; a refund stands in the statement of its own day', async () => {
  await until('2026-11-27T23:59:00')
  await paid(cloud, 'late', 100)
  await until('2026-11-28T00:00:00')
  await paid(cloud, 'early', 200)
  await refund('late', 'r1', 100, 100)
  await until('2026-11-29T10:00:00')
  const numbers = async (day: string): Promise<unknown[]> =>
    rowsOf(await bill(day))
      .slice(0, -1)
      .map((row) => [row['商户订单号'], row['交易状态']])
  expect(await numbers('20261127')).toEqual([['late', 'SUCCESS']])
  expect(await numbers('20261128')).toEqual([
    ['early', 'SUCCESS'],
    ['late', 'REFUND'],
  ])
})

test('only what was paid, or only what was given back', async () => {
  await paid(cloud, 'b1', 100)
  cloud.faults.set({ refunds: 'slow' })
  await refund('b1', 'r1', 30, 100)
  await until('2026-11-28T10:00:00')
  const [payment, paidTotals] = rowsOf(await bill('20261127', { billType: 'SUCCESS' }))
  expect(payment).not.toHaveProperty('商户退款单号')
  expect(paidTotals).toMatchObject({ 总交易单数: '1', 订单总金额: '1.00', 申请退款总金额: '0.00' })
  const [returned, totals] = rowsOf(await bill('20261127', { billType: 'REFUND' }))
  expect(returned).toMatchObject({
    商户退款单号: 'r1',
    退款申请时间: expect.stringMatching(/^2026-11-27 12:00/) as string,
    退款成功时间: expect.stringMatching(/^2026-11-27 12:20/) as string,
  })
  expect(totals).toMatchObject({ 总交易单数: '1', 订单总金额: '0.00', 申请退款总金额: '0.30' })
})

test('what asks for no statement is refused', async () => {
  for (const wrong of [
    { billDate: '2026-11-27' },
    { billDate: '20261131' },
    { billType: 'HALF' },
    { tarType: 'GZIP' },
  ]) {
    expect(await bill('20261127', wrong)).toMatchObject({ returnCode: 'FAIL', errorCode: '20001' })
  }
  cloud.faults.set({ wechat: 'down' })
  expect(await bill('20261127')).toEqual({ errCode: -501001 })
})

test('a statement is kept for three months', () => {
  const payment = { totalFee: 1, paidAt: at('2026-11-27T12:00:00'), refunds: [] } as unknown as Payment
  const on = (time: string): string =>
    downloadBill({ bill_date: '20261127', sub_mch_id: MERCHANT }, { of: () => [payment] }, 'wx1', at(time))
  expect(on('2027-02-26T12:00:00')).toContain('0.01')
  expect(() => on('2027-02-28T12:00:00')).toThrow('No Bill Exist')
})

test('a day is one of the calendar', () => {
  expect(statementDay('20260229')).toBeUndefined()
  expect(statementDay('20280229')?.begins).toBe(at('2028-02-29T00:00:00'))
})
