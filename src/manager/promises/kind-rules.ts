import type { KindId } from '@contract/ids'
import type { PromiseRules, WorkHours } from '@contract/promise'

/** What one kind promises of its own: how long until it is done, and in which hours. Undefined: as everything does. */
export interface KindTerms {
  finish: number | undefined
  hours: WorkHours | undefined
}

export const termsOfKind = ({ kinds }: PromiseRules, kind: KindId): KindTerms => {
  const own = kinds.find((each) => each.kind === kind)
  return { finish: own?.ordinary?.finish, hours: own?.hours }
}

/** Whatever else a kind has of its own stays; one that has nothing left is as the rest. */
export const withKind = (
  rules: PromiseRules,
  kind: KindId,
  { finish, hours }: KindTerms,
): PromiseRules['kinds'] => {
  const before = rules.kinds.find((each) => each.kind === kind)
  const { finish: _finish, ...ordinary } = before?.ordinary ?? {}
  const terms = { ...ordinary, ...(finish === undefined ? {} : { finish }) }
  const next = {
    kind,
    ...(hours ? { hours } : {}),
    ...(Object.keys(terms).length > 0 ? { ordinary: terms } : {}),
    ...(before?.emergency ? { emergency: before.emergency } : {}),
  }
  const others = rules.kinds.filter((each) => each.kind !== kind)
  return Object.keys(next).length > 1 ? [...others, next] : others
}
