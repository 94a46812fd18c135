import { seededRandom } from './random'
import { complainAboutAll, concerns, type FaultRule } from './rule'

export const REFUND_FATES = [
  /** Each is done at once. */
  'ok',
  /** The merchant has not enough: NOTENOUGH. */
  'notEnough',
  /** It is PROCESSING for a while, and then done. */
  'slow',
  /** It is PROCESSING for a while, and then comes to nothing: REFUNDCLOSE. */
  'close',
  /** It is PROCESSING for a while; then the person’s bank will not take it, and somebody has to see to it: CHANGE. */
  'change',
] as const

export type RefundFate = (typeof REFUND_FATES)[number]

export interface FaultSettings {
  /** `down`: WeChat cannot be reached; `refuse`: every push is refused with 43101, consent or not. */
  wechat: 'ok' | 'down' | 'refuse'
  /** Message templates that WeChat knows no more, as if somebody had deleted them in its console: 40037. */
  lostTemplates?: readonly string[]
  /** What becomes of new refunds. */
  refunds?: RefundFate
  /** The same seed and the same order of requests strike the same requests. */
  seed: number
  rules: readonly FaultRule[]
}

interface ArmedRule {
  rule: FaultRule
  seen: number
  struck: number
  /** Its own, so that what else is asked in between changes nothing. */
  random: () => number
}

/** What this cloud is told to do wrong. */
export class Faults {
  wechat: FaultSettings['wechat'] = 'ok'
  lostTemplates: readonly string[] = []
  refunds: RefundFate = 'ok'
  private seed = 1
  private armed: ArmedRule[] = []

  settings(): FaultSettings {
    const { wechat, lostTemplates, refunds, seed } = this
    const rules = this.armed.map(({ rule }) => rule)
    const lost = lostTemplates.length > 0 ? { lostTemplates } : {}
    return { wechat, ...lost, ...(refunds === 'ok' ? {} : { refunds }), seed, rules }
  }

  /**
   * Takes over what is named and leaves the rest; new rules or a new seed count from the beginning.
   * @throws {RangeError} that says what is wrong with the wish.
   */
  set(wish: Partial<FaultSettings>): void {
    const { wechat = this.wechat, seed = this.seed, rules = this.settings().rules } = wish
    const { lostTemplates = this.lostTemplates, refunds = this.refunds } = wish
    if (!['ok', 'down', 'refuse'].includes(wechat)) throw new RangeError('wechat is ok, down or refuse')
    if (!Array.isArray(lostTemplates)) throw new RangeError('lostTemplates is a list of template ids')
    if (!REFUND_FATES.includes(refunds)) throw new RangeError(`refunds is one of ${REFUND_FATES.join(', ')}`)
    if (!Number.isInteger(seed)) throw new RangeError('seed is a whole number')
    const complaint = complainAboutAll(rules)
    if (complaint !== undefined) throw new RangeError(complaint)
    this.wechat = wechat
    this.lostTemplates = lostTemplates
    this.refunds = refunds
    if (wish.rules === undefined && wish.seed === undefined) return
    this.seed = seed
    this.armed = rules.map((rule, n) => ({
      rule,
      seen: 0,
      struck: 0,
      random: seededRandom(seed + n),
    }))
  }

  /** The rules that strike this request, in their order. */
  strike(action: string): FaultRule[] {
    return this.armed
      .filter((armed) => concerns(armed.rule, action) && strikes(armed))
      .map(({ rule }) => rule)
  }
}

function strikes(armed: ArmedRule): boolean {
  const { nth, share = 1, times = nth === undefined ? Infinity : 1 } = armed.rule
  armed.seen++
  const drawn = armed.random() < share
  if (!drawn || armed.struck >= times || (nth !== undefined && armed.seen < nth)) return false
  armed.struck++
  return true
}
