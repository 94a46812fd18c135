import { cloud } from './sdk'

/** Who called, by WeChat's word and nobody else's. */
export interface Caller {
  /** Absent when no person did: a timer, another function. */
  openid?: string
  /** wx_client, wx_trigger, scf …; a chain such as `wx_client,scf` when functions call functions. */
  source: string
}

/** The SDK reads the identity from the environment at this moment; ask once, at the beginning of a call. */
export const whoCalls = (): Caller => {
  const { OPENID, SOURCE } = cloud.getWXContext() as { OPENID?: string | number; SOURCE?: string }
  return {
    source: SOURCE ?? '',
    ...(OPENID === undefined || OPENID === '' ? {} : { openid: String(OPENID) }),
  }
}

/** How long the ring may hold up the answer, ms. Enough for the request to leave; the instance may be frozen after. */
const RING_AT_MOST = 60

/** Wakes a function and goes on: what it does, and whether it wakes, is no matter of the caller's. */
const ring = async (name: 'courier' | 'cashier' | 'checker'): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  // The SDK's types still know the callback style, which returns nothing.
  const ringing = cloud.callFunction({ name, data: {} }) as Promise<unknown>
  // The minute timer is the net under a ring that is not heard.
  const rung = ringing.catch(() => undefined)
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, RING_AT_MOST)
  })
  await Promise.race([rung, patience])
  clearTimeout(timer)
}

export const ringCourier = (): Promise<void> => ring('courier')
export const ringCashier = (): Promise<void> => ring('cashier')
export const ringChecker = (): Promise<void> => ring('checker')
