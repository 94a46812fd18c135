import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pay } from '../../cloudfunctions/cashier/pay'
import { startLocalCloud, type LocalCloud } from '../../localcloud/start'

// The adapter as it would be bundled, in a function that hands on questions; the SDK under it is the real one.
const TILL = `
  import { weChatPay } from './wechat-pay'
  export const main = ({ verb, args }) =>
    weChatPay[verb](...args).then((said) => ({ said }), ({ message, errMsg }) => ({ thrown: message || errMsg }))
`
const root = join(__dirname, '../..')
const at = (time: string): number => Date.parse(`${time}+08:00`)
const functionsRoot = mkdtempSync(join(tmpdir(), 'jinlin-till-'))
let cloud: LocalCloud

beforeAll(async () => {
  await build({
    stdin: { contents: TILL, resolveDir: join(root, 'cloudfunctions/cashier') },
    outfile: join(functionsRoot, 'till/index.js'),
    bundle: true,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
  })
  mkdirSync(join(functionsRoot, 'cashier'))
  writeFileSync(join(functionsRoot, 'cashier/index.js'), 'exports.main = async () => ({ errcode: 0 })')
})
afterAll(() => rmSync(functionsRoot, { recursive: true }))
beforeEach(async () => {
  const startAt = at('2026-11-27T12:00:00')
  cloud = await startLocalCloud({ functionsRoot, dataDir: ':memory:', timers: 'manual', startAt })
})
afterEach(() => cloud.close())

const pay = async <Verb extends keyof Pay>(verb: Verb, ...args: Parameters<Pay[Verb]>) => {
  const response = await fetch(`${cloud.url}/v1/functions/till`, {
    method: 'POST',
    body: JSON.stringify({ verb, args }),
  })
  const { said, thrown } = (await response.json()) as {
    said: Awaited<ReturnType<Pay[Verb]>>
    thrown?: string
  }
  if (thrown !== undefined) throw new Error(thrown)
  return said
}
const order = (orderId: string, total: number) =>
  pay('order', { orderId, body: '翠湖花园 3-2-501 11月物业费', total, openid: 'oLin' })
const confirm = async (sheet: Awaited<ReturnType<typeof order>>) => {
  if (!('package' in sheet)) throw new Error(sheet.words)
  const url = `${cloud.url}/wechat/payments/${sheet.package.replace('prepay_id=', '')}/confirm`
  expect((await fetch(url, { method: 'POST', headers: { 'x-wx-openid': 'oLin' } })).status).toBe(200)
}
const refund = (refundId: string, amount: number, total: number, orderId = 'bill-1') =>
  pay('refund', { orderId, refundId, total, amount })

test('an order is open, then paid', async () => {
  expect(await pay('ask', 'bill-1')).toEqual({ state: 'unknown' })
  const sheet = await order('bill-1', 12850)
  expect(Object.keys(sheet).sort()).toEqual(['nonceStr', 'package', 'paySign', 'signType', 'timeStamp'])
  expect(await order('bill-1', 12850)).toMatchObject({ package: 'package' in sheet && sheet.package })
  expect(await order('bill-1', 12851)).toMatchObject({ failed: 'OUT_TRADE_NO_USED' })
  expect(await pay('ask', 'bill-1')).toEqual({ state: 'open' })
  await confirm(sheet)
  const asked = await pay('ask', 'bill-1')
  expect(asked).toMatchObject({ state: 'paid', total: 12850 })
  if (asked.state === 'paid') expect(Math.abs(asked.at - cloud.now())).toBeLessThan(60_000)
  expect(await order('bill-1', 12850)).toMatchObject({ failed: 'ORDERPAID' })
  expect(await pay('close', 'bill-1')).toBe('paid')
})

test('a closed order stays closed', async () => {
  expect(await pay('close', 'bill-1')).toBe('unknown')
  await order('bill-1', 1)
  expect(await pay('close', 'bill-1')).toBe('closed')
  expect(await pay('close', 'bill-1')).toBe('closed')
  expect(await pay('ask', 'bill-1')).toEqual({ state: 'closed' })
  expect(await order('bill-1', 1)).toMatchObject({ failed: 'ORDERCLOSED' })
})

test('what is given back', async () => {
  await confirm(await order('bill-1', 1000))
  expect(await refund('r1', 1, 1000, 'none')).toMatchObject({ failed: 'ORDERNOTEXIST' })
  expect(await refund('r1', 400, 1000)).toBe('done')
  expect(await refund('r1', 400, 1000)).toBe('done')
  expect(await refund('r2', 601, 1000)).toMatchObject({ failed: 'REFUND_FEE_MISMATCH' })
  expect(await pay('refundState', 'r2')).toBe('unknown')
  cloud.faults.set({ refunds: 'notEnough' })
  expect(await refund('r2', 600, 1000)).toMatchObject({ failed: 'NOTENOUGH' })
  cloud.faults.set({ refunds: 'close' })
  expect(await refund('r2', 600, 1000)).toBe('processing')
  await cloud.advance(20 * 60_000)
  expect(await pay('refundState', 'r2')).toBe('closed')
  expect(await refund('r2', 600, 1000)).toMatchObject({ failed: 'REFUNDCLOSE' })
  expect(await pay('ask', 'bill-1')).toMatchObject({ state: 'paid', total: 1000 })
})

test('the day’s statement is what was paid and given back', async () => {
  await confirm(await order('bill-1', 12850))
  await confirm(await order('bill-2', 29))
  await refund('r1', 805, 12850)
  expect(await pay('statement', '2026-11-27')).toBe('notYet')
  await cloud.advance(at('2026-11-28T10:00:00') - cloud.now())
  expect(await pay('statement', '2026-11-26')).toBe('none')
  const statement = await pay('statement', '2026-11-27')
  expect(statement).toMatchObject({
    payments: [
      { orderId: 'bill-1', total: 12850 },
      { orderId: 'bill-2', total: 29 },
    ],
    refunds: [{ orderId: 'bill-1', refundId: 'r1', amount: 805 }],
  })
})

test('out of reach, it throws', async () => {
  cloud.faults.set({ wechat: 'down' })
  await expect(order('bill-1', 1)).rejects.toThrow(/system error/)
  await expect(pay('statement', '2026-11-20')).rejects.toThrow(/system error/)
})
