/** What can go wrong with a request. */
export const EFFECTS = [
  /** The connection breaks before it is carried out. */
  'drop',
  /** It is carried out, and the connection breaks before the answer. */
  'lose',
  /** It is carried out after `ms`. */
  'delay',
  /** It is carried out twice; the answer is the second's, as after a retry whose first answer was lost. */
  'duplicate',
  /** It is refused with SYS_ERR, and not carried out. */
  'fail',
  /** It is refused as a conflict of transactions, and not carried out. */
  'conflict',
  /** The asking worker ends before it is carried out. */
  'crash-before',
  /** The asking worker ends when it has been carried out, before the answer. */
  'crash-after',
] as const

export type Effect = (typeof EFFECTS)[number]

export interface FaultRule {
  /**
   * What wx-server-sdk asks (`database.modifyDocument`), `wx.openApi.<interface>`, `wx.wxPayApi.<interface>`, a phone's
   * call of a function (`phone.<function>`), `pay.callback` or `wechat.event`; a beginning followed by `*`, or `*` for all.
   */
  action: string
  effect: Effect
  /** Strikes the nth matching request only, counted from 1. */
  nth?: number
  /** Strikes each matching request with this chance, 0 to 1. */
  share?: number
  /** Strikes so many times and no more. Default: once with `nth`, else for ever. */
  times?: number
  /** For `delay`. Default 1000. */
  ms?: number
}

/** What is wrong with these rules, or undefined. */
export function complainAboutAll(rules: unknown): string | undefined {
  if (!Array.isArray(rules)) return 'rules is a list'
  return rules.map(complainAbout).find((complaint) => complaint !== undefined)
}

function complainAbout(rule: unknown): string | undefined {
  if (typeof rule !== 'object' || rule === null)
    return 'a rule is {action, effect, nth?, share?, times?, ms?}'
  const { action, effect, nth, share, times, ms } = rule as Record<string, unknown>
  const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 1
  if (typeof action !== 'string' || action === '') return 'action is the name of one'
  if (!EFFECTS.includes(effect as Effect)) return `effect is one of ${EFFECTS.join(', ')}`
  if (nth !== undefined && !isCount(nth)) return 'nth is 1 or more'
  if (times !== undefined && !isCount(times)) return 'times is 1 or more'
  if (share !== undefined && !(typeof share === 'number' && share >= 0 && share <= 1))
    return 'share is 0 to 1'
  if (ms !== undefined && !(typeof ms === 'number' && ms >= 0)) return 'ms is 0 or more'
  return undefined
}

export function concerns({ action }: FaultRule, asked: string): boolean {
  return action.endsWith('*') ? asked.startsWith(action.slice(0, -1)) : asked === action
}
