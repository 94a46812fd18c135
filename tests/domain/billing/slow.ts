import type { FeeItem, HouseTerms } from '@contract/fee'

/** Knows nothing of the rules beside it: asks every single day what it costs, in numbers without end. */
const DAY = 86_400_000
const half = (a: bigint, d: bigint): bigint => (2n * a + d) / (2n * d)

export const slowMonthly = (
  month: number,
  { id, vacant, agreedOnly }: FeeItem,
  terms: HouseTerms,
  from: string,
  to: string,
): number => {
  const own = terms.agreements.filter(({ feeId }) => feeId === id)
  const plain = own.filter(({ percent }) => percent === undefined)
  let sum = 0n
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10)
    const holds = (each: { from?: string | undefined; to?: string | undefined }): boolean =>
      day >= (each.from ?? '') && day <= (each.to ?? '9')
    const bounds = agreedOnly ? own : plain
    if ((agreedOnly || plain.length > 0) && !bounds.some(holds)) continue
    const percent = own.filter((each) => each.percent !== undefined && holds(each)).at(-1)?.percent ?? 100
    const empty = terms.vacant.some(holds) ? vacant : 100
    const cost = half(BigInt(month) * BigInt(percent) * BigInt(empty), 10_000n)
    const nth = BigInt(day.slice(8))
    const days = BigInt(new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7), 0)).getUTCDate())
    sum += half(cost * nth, days) - half(cost * (nth - 1n), days)
  }
  return Number(sum)
}

export const slowMetered = (
  tiers: readonly { upTo?: number | undefined; price: number }[],
  used: number,
): number => {
  let sum = 0n
  for (let unit = 0; unit < used; unit += 1) {
    const tier = tiers.find(({ upTo }) => upTo === undefined || unit < upTo)
    sum += BigInt(tier?.price ?? 0)
  }
  return Number(half(sum, 10_000n))
}
