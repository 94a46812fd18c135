import type { Agreement, FeeItem } from '@contract/fee'
import type { FeeId } from '@contract/ids'
import { numberWritten, valueOf } from '@/copy/written'

/** An agreement as its sheet holds it. */
export interface AgreementForm {
  feeId: FeeId | undefined
  count: string
  percent: string
  from: string | undefined
  to: string | undefined
}

export const writtenOf = (agreement: Agreement | undefined): AgreementForm => ({
  feeId: agreement?.feeId,
  count: String(agreement?.count ?? 1),
  percent: String(agreement?.percent ?? 100),
  from: agreement?.from,
  to: agreement?.to,
})

const MOST_SPACES = 50
export const isBySpace = (items: readonly FeeItem[], id: FeeId | undefined): boolean =>
  items.find((item) => item.id === id)?.way.type === 'space'

/** The agreement, or what keeps it from being one, in words. */
export const agreementOf = (
  { feeId, count, percent, from, to }: AgreementForm,
  items: readonly FeeItem[],
): Agreement | { fault: string } => {
  if (feeId === undefined) return { fault: '请选是哪一项' }
  const bySpace = isBySpace(items, feeId)
  const spaces = valueOf(numberWritten(count, { places: 0, most: MOST_SPACES, least: 1 }))
  if (bySpace && spaces === undefined) return { fault: `几个车位，请写 1 到 ${MOST_SPACES}` }
  const part = valueOf(numberWritten(percent, { places: 0, most: 100 }))
  if (part === undefined) return { fault: '收百分之几，请写 0 到 100' }
  if (from !== undefined && to !== undefined && to < from) return { fault: '结束的日子在开始之前，请改一下' }
  return {
    feeId,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(bySpace && spaces !== undefined ? { count: spaces } : {}),
    ...(part === 100 ? {} : { percent: part }),
  }
}
