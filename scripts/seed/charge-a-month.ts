import type { FeeId } from '@contract/ids'
import type { Run } from '@contract/fee'
import { phoneTo, type Inhabitant } from './move-in'

const DAY = 24 * 60 * 60_000
/** Community time is UTC+8, ms. */
const OFFSET = 8 * 60 * 60_000
/** Days from the end of the seed until it is to be paid: a few houses have paid, the others read that it is due. */
const DUE_IN = 3
const STRIKES = 60

const dayOf = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10)

/** The property fee of the month, for every house: reckoned, looked through and sent, as a manager does it. */
export const chargeAMonth = async (url: string, manager: Inhabitant, end: number): Promise<void> => {
  const ask = phoneTo(url)
  const as = manager._id
  const month = dayOf(end).slice(0, 7)
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const { run } = await ask(manager.openid, 'run.begin', {
    as,
    requestId: 'seed-run',
    name: `${Number(month.slice(5))}月物业费`,
    from: `${month}-01`,
    to: `${month}-${last}`,
    due: dayOf(end + DUE_IN * DAY),
    feeIds: ['property' as FeeId],
    costs: [],
  })
  const until = async (state: Run['state']): Promise<Run> => {
    for (let struck = 0; struck < STRIKES; struck += 1) {
      const { run: now } = await ask(manager.openid, 'run.get', { as, id: run.id })
      if (now.state === state) return now
      await fetch(`${url}/v1/functions/clock`, { method: 'POST', body: '{}' })
    }
    throw new Error(`the run never came to be ${state}`)
  }
  const { total } = await until('ready')
  await ask(manager.openid, 'run.issue', { as, requestId: 'seed-issue', id: run.id, total })
  await until('issued')
}

/** Pays everything that is open for the house, in WeChat's own sheet. */
export const payAll = async (url: string, { openid, _id: as, houseId }: Inhabitant): Promise<void> => {
  const ask = phoneTo(url)
  const { houses } = await ask(openid, 'bill.mine', { as })
  const billIds = houses.find((house) => house.houseId === houseId)?.bills.map(({ id }) => id) ?? []
  if (billIds.length === 0 || houseId === undefined) return
  const { orderId, params } = await ask(openid, 'pay.start', {
    as,
    requestId: `seed-pay-${houseId}`,
    houseId,
    billIds,
  })
  const prepayId = params.package.replace('prepay_id=', '')
  await fetch(`${url}/wechat/payments/${prepayId}/confirm`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
  })
  await ask(openid, 'pay.check', { as, orderId })
}
