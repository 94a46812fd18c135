import type { AccountView, RefundView } from '@contract/account'
import type { MemberId } from '@contract/ids'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { refundWay } from '@/copy/ledger'
import { sumOf } from '@/copy/sums'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

export type Decision = 'agree' | 'drop'
interface Props {
  me: MemberId
  refund: RefundView
  decision: Decision
  /** Undefined: it did not go through. */
  onDone: (view: AccountView | undefined) => void
  onClose: () => void
}

/** The second person's yes, or that it stays balance after all. */
export const RefundConfirm = ({ me, refund, decision, onDone, onClose }: Props) => {
  const { id, houseId, label, amount, reason, by, method } = refund
  const { busy, run } = useCommand()
  const isYes = decision === 'agree'
  const decide = async () => {
    const answer = await run(isYes ? 'refund.agree' : 'refund.drop', { as: me, houseId, id })
    if (!answer) return
    if (answer.ok) tell(isYes ? '已同意，正在退款' : '不退了，钱还在余额里')
    onDone(answer.ok ? answer.data : undefined)
  }
  return (
    <ConfirmSheet
      title={isYes ? `同意退 ${sumOf(amount)}？` : '不退了？'}
      sentences={
        isYes
          ? [`${label}，${by}提的：${reason}`, refundWay(method)]
          : [`${sumOf(amount)} 留在 ${label} 的余额里，可以抵以后的账单。`]
      }
      verb={isYes ? '同意退款' : '不退了'}
      busy={busy}
      onSure={() => void decide()}
      onClose={onClose}
    />
  )
}
