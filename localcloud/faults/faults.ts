import { seededRandom } from './random'
import { complainAboutAll, concerns, type FaultRule } from './rule'

export interface FaultSettings {
  /** `down`: WeChat cannot be reached; `refuse`: every push is refused with 43101, consent or not. */
  wechat: 'ok' | 'down' | 'refuse'
  /** Message templates that WeChat knows no more, as if somebody had deleted them in its console: 40037. */
  lostTemplates?: readonly string[]
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
  private seed = 1
  private armed: ArmedRule[] = []

  settings(): FaultSettings {
    const { wechat, lostTemplates, seed } = this
    const rules = this.armed.map(({ rule }) => rule)
    return { wechat, ...(lostTemplates.length > 0 ? { lostTemplates } : {}), seed, rules }
  }

  /**
   * Takes over what is named and leaves the rest; new rules or a new seed count from the beginning.
   * @throws {RangeError} that says what is wrong with the wish.
   */
  set(wish: Partial<FaultSettings>): void {
    const { wechat = this.wechat, seed = this.seed, rules = this.settings().rules } = wish
    const { lostTemplates = this.lostTemplates } = wish
    if (!['ok', 'down', 'refuse'].includes(wechat)) throw new RangeError('wechat is ok, down or refuse')
    if (!Array.isArray(lostTemplates)) throw new RangeError('lostTemplates is a list of template ids')
    if (!Number.isInteger(seed)) throw new RangeError('seed is a whole number')
    const complaint = complainAboutAll(rules)
    if (complaint !== undefined) throw new RangeError(complaint)
    this.wechat = wechat
    this.lostTemplates = lostTemplates
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
