import type { AccountView } from '@contract/account'
import type { BillId, FileId, MemberId } from '@contract/ids'
import { yuanWritten } from '@/copy/catalogue'
import { leftOf } from '@/copy/owed'
import { someYuan } from '@/copy/written'
import type { Wish } from '@/services/use-command'

/** Money that somebody has in hand, as it is written down. */
export interface ReceiveForm {
  method: 'cash' | 'transfer'
  /** Undefined: what the chosen bills come to. */
  amount: string | undefined
  /** Which first; none: the oldest. */
  billIds: BillId[]
  receiptNumber: string
  photos: FileId[]
}
export const NEW_RECEIPT: ReceiveForm = {
  method: 'cash',
  amount: undefined,
  billIds: [],
  receiptNumber: '',
  photos: [],
}

export const openBills = ({ account }: AccountView) => account.bills.filter(({ state }) => state === 'open')

/** What is written, or what the chosen bills come to; of none chosen, all of them. */
export const amountText = (form: ReceiveForm, view: AccountView): string => {
  if (form.amount !== undefined) return form.amount
  const chosen = openBills(view).filter(({ id }) => form.billIds.length === 0 || form.billIds.includes(id))
  const sum = chosen.reduce((all, bill) => all + leftOf(bill), 0)
  return sum === 0 ? '' : yuanWritten(sum)
}

type ReceiveWish = Wish<'account.receive'>
/** What may be written down, or what keeps it from being that, in words. */
export const receiveWish = (
  me: MemberId,
  form: ReceiveForm,
  view: AccountView,
): ReceiveWish | { fault: string } => {
  const amount = someYuan(amountText(form, view))
  if ('fault' in amount) return { fault: `金额：${amount.fault}` }
  const receiptNumber = form.receiptNumber.trim()
  if (receiptNumber === '') return { fault: '请写收据号' }
  const [photo] = form.photos
  return {
    as: me,
    houseId: view.account.houseId,
    method: form.method,
    amount: amount.value,
    billIds: form.billIds,
    receiptNumber,
    ...(photo ? { photo } : {}),
  }
}
