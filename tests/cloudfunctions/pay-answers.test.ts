import {
  orderStateIn,
  refundStateIn,
  refusalIn,
  statementIn,
  type Answer,
} from '../../cloudfunctions/cashier/answers'

// What the SDK gives: its own `errCode: 0` lies over WeChat Pay's.
const yes = (more: Answer): Answer => ({
  returnCode: 'SUCCESS',
  returnMsg: 'OK',
  resultCode: 'SUCCESS',
  ...more,
})
const no = (errCodeDes: string): Answer => ({
  returnCode: 'SUCCESS',
  returnMsg: 'OK',
  resultCode: 'FAIL',
  errCode: 0,
  errCodeDes,
})

test.each([
  ['基本账户余额不足，请充值后重新发起', 'NOTENOUGH'],
  ['交易未结算资金不足，请使用可用余额退款', 'NOTENOUGH'],
  ['该订单已支付', 'ORDERPAID'],
  ['订单已关闭', 'ORDERCLOSED'],
  ['201 商户订单号重复', 'OUT_TRADE_NO_USED'],
  ['订单不存在', 'ORDERNOTEXIST'],
  ['订单金额或退款金额与之前请求不一致，请核实后再试', 'REFUND_FEE_MISMATCH'],
  ['受理关单失败', 'OTHER'],
])('a refusal is known by its words: %s', (words, failed) => {
  expect(refusalIn(no(words))).toEqual({ failed, words })
  expect(refusalIn({ returnCode: 'FAIL', returnMsg: words })).toEqual({ failed, words })
  expect(refusalIn(yes({}))).toBeUndefined()
})

test('where WeChat does not know itself, nothing is said', () => {
  for (const words of ['系统错误', '系统繁忙，请稍后再试', 'system error', '频率限制'])
    expect(() => refusalIn(no(words))).toThrow(/does not know/)
})

test('an order is open until it is paid or closed', () => {
  for (const tradeState of ['NOTPAY', 'USERPAYING', 'PAYERROR', 'ACCEPT'])
    expect(orderStateIn(yes({ tradeState }))).toEqual({ state: 'open' })
  for (const tradeState of ['CLOSED', 'REVOKED'])
    expect(orderStateIn(yes({ tradeState }))).toEqual({ state: 'closed' })
  const told = { transactionId: '42', totalFee: 12850, timeEnd: '20261127120000' }
  for (const tradeState of ['SUCCESS', 'REFUND'])
    expect(orderStateIn(yes({ tradeState, ...told }))).toEqual({
      state: 'paid',
      transactionId: '42',
      total: 12850,
      at: Date.parse('2026-11-27T12:00:00+08:00'),
    })
  expect(orderStateIn(no('order not exist'))).toEqual({ state: 'unknown' })
  expect(() => orderStateIn(no('签名错误'))).toThrow()
  expect(() => orderStateIn(yes({ tradeState: 'DREAMT' }))).toThrow()
  expect(() => orderStateIn(yes({ tradeState: 'SUCCESS', ...told, totalFee: undefined }))).toThrow()
  expect(() => orderStateIn(yes({ tradeState: 'SUCCESS', ...told, totalFee: 0.5 }))).toThrow()
})

test('a refund of which the real cloud says nothing more is on its way', () => {
  expect(refundStateIn(yes({ refundStatus_0: 'SUCCESS' }))).toBe('done')
  expect(refundStateIn(yes({ refundStatusList: ['REFUNDCLOSE'] }))).toBe('closed')
  expect(refundStateIn(yes({ refundCount: 1, refundStatusList: [] }))).toBe('processing')
  expect(refundStateIn(yes({ refundStatus_0: 'CHANGE' }))).toBe('astray')
  expect(refundStateIn(no('not exist'))).toBe('unknown')
  expect(() => refundStateIn(yes({ refundStatus_0: 'DREAMT' }))).toThrow()
})

test('no statement is not an empty one', () => {
  const fail = (errorCode: string, returnMsg: string): Answer => ({
    returnCode: 'FAIL',
    returnMsg,
    errorCode,
  })
  expect(statementIn(fail('20002', 'No Bill Exist'))).toBe('none')
  expect(statementIn(fail('20003', 'Bill Creating'))).toBe('notYet')
  expect(statementIn({ data: '<xml><error_code><![CDATA[20002]]></error_code></xml>' })).toBe('none')
  expect(() => statementIn(fail('20001', 'SIGN ERROR'))).toThrow(/SIGN ERROR/)
  expect(() => statementIn({ data: '' })).toThrow()
})
