/** What this cloud is told to do wrong. */
export interface Faults {
  /** `down`: WeChat cannot be reached; `refuse`: every push is refused with 43101, consent or not. */
  wechat: 'ok' | 'down' | 'refuse'
  /** Breaks the connection of the nth coming request of this action (1 = the next), before it is carried out. */
  dropDatabase: { action: string; nth: number } | null
}

export function noFaults(): Faults {
  return { wechat: 'ok', dropDatabase: null }
}

/** Takes over what is named and leaves the rest. Answers what is wrong with the wish, or undefined. */
export function changeFaults(faults: Faults, wish: Partial<Faults>): string | undefined {
  if (wish.wechat !== undefined) {
    if (!['ok', 'down', 'refuse'].includes(wish.wechat)) return 'wechat is ok, down or refuse'
    faults.wechat = wish.wechat
  }
  const drop = wish.dropDatabase
  if (drop !== undefined) {
    if (drop !== null && (typeof drop.action !== 'string' || !Number.isInteger(drop.nth) || drop.nth < 1)) {
      return 'dropDatabase is {action, nth} or null'
    }
    faults.dropDatabase = drop === null ? null : { action: drop.action, nth: drop.nth }
  }
  return undefined
}

/** True for the request that is to be dropped; counts down to it. */
export function isDropped(faults: Faults, action: string): boolean {
  const drop = faults.dropDatabase
  if (drop === null || drop.action !== action) return false
  drop.nth--
  if (drop.nth > 0) return false
  faults.dropDatabase = null
  return true
}
