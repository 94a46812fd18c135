import type { FeeItem, Run } from '@contract/fee'
import type { FeeId, MemberId, Moment } from '@contract/ids'
import { firstDue, firstSpan, runName, type RunSpan } from '@/copy/runs'
import { someYuan } from '@/copy/written'
import type { Wish } from '@/services/use-command'

/** A run as it is being asked for. */
export interface BeginForm extends RunSpan {
  /** Undefined: by what it is of. */
  name: string | undefined
  due: string
  feeIds: FeeId[]
  /** What all of a shared item cost, as it is written. */
  costs: Partial<Record<FeeId, string>>
}

/** Everything that is charged for, of the month that is next to be charged. */
export const firstForm = (
  now: Moment,
  items: readonly FeeItem[],
  runs: readonly Pick<Run, 'from' | 'to' | 'state'>[],
): BeginForm => ({
  ...firstSpan(now, runs),
  name: undefined,
  due: firstDue(now),
  feeIds: items.filter(({ hidden }) => !hidden).map(({ id }) => id),
  costs: {},
})

export const nameOf = (form: BeginForm): string => form.name ?? runName(form)

export const sharedOf = (form: BeginForm, items: readonly FeeItem[]): FeeItem[] =>
  items.filter(({ id, way }) => way.type === 'share' && form.feeIds.includes(id))

type RunWish = Wish<'run.begin'>

/** What may be asked for, or what keeps it from being that, in words. */
export const wishOf = (
  me: MemberId,
  form: BeginForm,
  items: readonly FeeItem[],
  today: string,
): RunWish | { fault: string } => {
  const { from, to, due, feeIds } = form
  const name = nameOf(form).trim()
  if (name === '') return { fault: '请起个名字' }
  if (from > to) return { fault: '结束的日子在开始之前，请改一下' }
  if (due < today) return { fault: '最晚哪天交，不能是过去的日子' }
  if (feeIds.length === 0) return { fault: '请至少选一项' }
  const costs: RunWish['costs'] = []
  for (const item of sharedOf(form, items)) {
    const total = someYuan(form.costs[item.id] ?? '')
    if ('fault' in total) return { fault: `${item.name}一共花了多少：${total.fault}` }
    costs.push({ feeId: item.id, total: total.value })
  }
  // In the order of a bill's lines, not of the taps.
  const ordered = items.filter(({ id }) => feeIds.includes(id)).map(({ id }) => id)
  return { as: me, name, from, to, due, feeIds: ordered, costs }
}
