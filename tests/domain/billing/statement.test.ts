import { readPayTime } from '@domain/billing/pay-time'
import { readStatement, statementDue } from '@domain/billing/statement'

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,' +
  '微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

const marked = (...values: string[]): string => values.map((value) => `\`${value}`).join(',')
const payment = (number: string, yuan: string, body = '11月物业费'): string =>
  marked(
    ...['2026-11-27 12:00:00', 'wx1', '18000', '19000', '', `42000${number}`, number, 'oLin', 'JSAPI'],
    ...['SUCCESS', 'OTHERS', 'CNY', yuan, '0.00', '0', '0', '0.00', '0.00', '', '', body, ''],
    ...['0.77000', '0.60%', yuan, '0.00', ''],
  )
const refund = (
  number: string,
  refundNumber: string,
  yuan: string,
  state = 'REFUND',
  outcome = 'PROCESSING',
): string =>
  marked(
    ...['2026-11-27 23:59:59', 'wx1', '18000', '19000', '', `42000${number}`, number, 'oLin', 'JSAPI'],
    ...[state, 'OTHERS', 'CNY', '0.00', '0.00', '50000', refundNumber, yuan, '0.00', 'ORIGINAL'],
    ...[outcome, '11月物业费', 'h-1', '-0.05000', '0.60%', '0.00', yuan, ''],
  )
const file = (rows: string[], totals: [string, string, string], end = '\r\n'): string => {
  const [count, received, returned] = totals
  const summary = marked(count, received, returned, '0.00', '0.72000', received, returned)
  return `\ufeff${[HEADER, ...rows, TOTALS, summary].join(end)}${end}`
}

test('payments and refunds are told apart, to the 分', () => {
  const text = file(
    [payment('b1', '128.50'), payment('b2', '0.01'), refund('b1', 'r1', '8.05')],
    ['3', '128.51', '8.05'],
  )
  const at = Date.parse('2026-11-27T12:00:00+08:00')
  expect(readStatement(text)).toEqual({
    payments: [
      { orderId: 'b1', transactionId: '42000b1', total: 12850, at },
      { orderId: 'b2', transactionId: '42000b2', total: 1, at },
    ],
    refunds: [
      {
        ...{ orderId: 'b1', refundId: 'r1', amount: 805, at: Date.parse('2026-11-27T23:59:59+08:00') },
        ...{ done: false, attached: 'h-1' },
      },
    ],
  })
})

test('a refund that has arrived is told from one that is on its way', () => {
  const rows = [refund('b1', 'r1', '1.00', 'REFUND', 'SUCCESS'), refund('b1', 'r2', '1.00')]
  expect(readStatement(file(rows, ['2', '0.00', '2.00'])).refunds.map(({ done }) => done)).toEqual([
    true,
    false,
  ])
})

test('no 分 is lost where a float would lose one', () => {
  for (const [yuan, fen] of [
    ['0.29', 29],
    ['1.15', 115],
    ['4.35', 435],
    ['8.2', 820],
    ['1001', 100100],
    ['999999999999.99', 99999999999999],
  ] as const) {
    expect(readStatement(file([payment('b', yuan)], ['1', yuan, '0.00'])).payments[0]?.total).toBe(fen)
  }
})

test('it is read with other line ends, without a mark of byte order, and with a comma in what was bought', () => {
  const text = file([payment('b1', '1.00', '物业费, 水费')], ['1', '1.00', '0.00'], '\n').replace(
    '\ufeff',
    '',
  )
  expect(readStatement(text.trimEnd()).payments).toHaveLength(1)
})

test('an older merchant’s columns are found by their names', () => {
  const text = [
    '交易时间,微信订单号,商户订单号,交易状态,总金额,商户退款单号,退款金额',
    marked('2014-11-10 16:33:45', '100', 'b1', 'SUCCESS', '0.01', '0', '0'),
    marked('2014-11-10 16:33:46', '100', 'b1', 'REVOKED', '0', 'r1', '0.01'),
    '总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额',
    marked('2', '0.01', '0.01', '0.0', '0'),
  ].join('\r\n')
  expect(readStatement(text)).toMatchObject({ payments: [{ total: 1 }], refunds: [{ amount: 1 }] })
})

test('a day without trade may have totals alone', () => {
  expect(readStatement(file([], ['0', '0.00', '0.00']))).toEqual({ payments: [], refunds: [] })
})

test.each([
  ['nothing', ''],
  ['not a statement', '<xml><return_code>FAIL</return_code></xml>'],
  ['cut off before its totals', file([payment('b1', '1.00')], ['1', '1.00', '0.00']).split(TOTALS)[0] ?? ''],
  ['cut off within its totals', `${HEADER}\r\n${payment('b1', '1.00')}\r\n${TOTALS}\r\n`],
  ['a row short', file([payment('b1', '1.00')], ['2', '2.00', '0.00'])],
  ['a sum that is wrong by a 分', file([payment('b1', '1.00')], ['1', '1.01', '0.00'])],
  ['a refund that the totals do not know', file([refund('b1', 'r1', '0.01')], ['1', '0.00', '0.00'])],
  ['a row that is broken off', file([payment('b1', '1.00').slice(0, -5)], ['1', '1.00', '0.00'])],
  ['a third decimal', file([payment('b1', '1.001')], ['1', '1.001', '0.00'])],
  ['less than nothing', file([payment('b1', '-1.00')], ['1', '-1.00', '0.00'])],
  ['a state nobody knows', file([refund('b1', 'r1', '1.00', 'DREAMT')], ['1', '0.00', '1.00'])],
  ['no such column', file([payment('b1', '1.00')], ['1', '1.00', '0.00']).replace('商户订单号', '订单号')],
])('half a statement is none: %s', (_, text) => {
  expect(() => readStatement(text)).toThrow(/cannot be read/)
})

test('a statement is there at ten the next morning', () => {
  expect(statementDue('2026-11-30')).toBe(Date.parse('2026-12-01T10:00:00+08:00'))
})

test('WeChat writes moments in two ways', () => {
  const at = Date.parse('2026-11-27T09:30:05+08:00')
  expect(readPayTime('20261127093005')).toBe(at)
  expect(readPayTime('2026-11-27 09:30:05')).toBe(at)
  for (const wrong of ['', '2026-11-27', '20261327093005', '20261127253005']) {
    expect(() => readPayTime(wrong)).toThrow()
  }
})
