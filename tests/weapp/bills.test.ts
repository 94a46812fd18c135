import type { World } from './environment'
import { app, phone, reaches, sees, takeUp, tap } from './thumb'

/** A bill in the compiled mini-program: from the first page to WeChat's own sheet and the receipt. */
const { stand, person, charge, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const son = person('3-2-501-son')

beforeAll(async () => {
  await charge('3-2-501', [
    { id: 'b-1', amount: 24_500, dueIn: 3, name: '11月物业费' },
    { id: 'b-2', amount: 1_230, dueIn: 8, name: '10月水费' },
  ])
})

const open = async (): Promise<string[]> =>
  (await stand.ask(lin, 'bill.mine')).houses.flatMap(({ bills }) => bills.map(({ id }) => id))

test('put off in WeChat’s sheet, nothing is paid, and nobody of the house waits', async () => {
  takeUp(lin)
  phone.pays.next = 'abandon'
  await sees('2 张账单待缴，共 ¥257.30')
  await tap('bills-due')
  await reaches('resident/bills/index')
  await sees('11月物业费')
  await tap('pay')
  await until(
    async () => (await stand.ask(son, 'bill.mine')).houses[0]?.paying === undefined,
    (isFree) => isFree && phone.asked.some(([api]) => api === 'requestPayment'),
  )
  expect(await open()).toEqual(['b-1', 'b-2'])
})

test('and paid: one sheet for both, the consent asked for in the same tap, and the receipt', async () => {
  phone.pays.next = 'confirm'
  await until(
    async () => app.isAwake('pay'),
    (isAwake) => isAwake,
  )
  await tap('pay')
  await reaches('resident/receipt/index')
  await sees('257.30')
  await sees('10月水费')
  expect(await open()).toEqual([])
  expect(phone.asked.some(([api]) => api === 'requestSubscribeMessage')).toBe(true)
})
