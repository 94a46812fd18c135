import { HttpError, type Call } from '../http/call'
import type { Route } from '../http/server'
import type { Callbacks } from './callbacks'
import type { Cashier } from './cashier'
import type { Payment } from './payment'
import { PayRefusal, type Payments } from './payments'

export interface PayDoor {
  payments: Payments
  callbacks: Callbacks
  cashier: Cashier
}

const PREFIX = '/wechat/payments/'

/** What a person does in WeChat's own sheet: `POST /wechat/payments/<prepayId>/confirm` or `/abandon`. */
export function payRoutes(door: PayDoor): Route[] {
  const shown = (payment: Payment): object => ({ ...payment, told: door.callbacks.of(payment.prepayId) })
  return [
    {
      method: 'GET',
      path: '/wechat/payments',
      handle: (call) => call.sendJson(200, door.payments.list(call.query('openid')).map(shown)),
    },
    {
      method: 'POST',
      path: `${PREFIX}*`,
      handle: async (call) => call.sendJson(200, shown(await decide(call, door))),
    },
  ]
}

async function decide(call: Call, { payments, cashier }: PayDoor): Promise<Payment> {
  const [prepayId = '', verb] = call.path.slice(PREFIX.length).split('/')
  const payment = payments.get(prepayId)
  if (payment === undefined) throw new HttpError(404, 'ORDERNOTEXIST', 'no such payment')
  const caller = call.header('x-wx-openid')
  // The stage names nobody: it is everybody's phone.
  if (caller !== undefined && caller !== payment.openid) {
    throw new HttpError(403, 'FORBIDDEN', 'this payment is somebody else’s')
  }
  try {
    if (verb === 'confirm') return await cashier.confirm(payment)
    if (verb === 'abandon') return payments.abandon(payment)
  } catch (error) {
    if (error instanceof PayRefusal) throw new HttpError(409, error.code, error.message)
    throw error
  }
  throw new HttpError(404, 'NOT_FOUND', 'confirm or abandon')
}
