import { ringCourier, whoCalls } from '../_kit/context'

/** Every minute. So far there is one thing that comes due: notices whose ring was not heard, or whose push must be tried again. */
export const main = async () => {
  const { openid } = whoCalls()
  // A phone can call any function by name; only the timer may move the clock.
  if (openid !== undefined) return { ok: false, code: 'NOT_ALLOWED' }
  await ringCourier()
  return { ok: true }
}
