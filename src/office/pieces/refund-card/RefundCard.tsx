import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountView, RefundView } from '@contract/account'
import { PAY_METHODS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { mayDrop, refundStanding } from '@/copy/ledger'
import { sumOf } from '@/copy/sums'
import { when } from '@/copy/times'
import { openAccount } from '@/services/office-routes'
import { SumRow } from '../sum-row/SumRow'
import { RefundConfirm, type Decision } from './RefundConfirm'
import './refund-card.scss'

interface Props {
  me: Membership
  refund: RefundView
  now: Moment
  /** In a list of many houses: whose it is, and the way there. */
  byHouse?: boolean
  /** Undefined: it is not known how it stands now. */
  onChanged: (view: AccountView | undefined) => void
}

/** Money on its way back: how it stands, and whether it still waits for somebody's yes. */
export const RefundCard = ({ me, refund, now, byHouse = false, onChanged }: Props) => {
  const [deciding, setDeciding] = useState<Decision>()
  const { id, houseId, label, amount, reason, by, at, method, mayAgree, trouble } = refund
  const isManager = me.role === 'manager'
  const mayYes = isManager && mayAgree
  const mayNo = isManager && mayDrop(refund)
  return (
    <View className="refund-card" id={`refund-${id}`}>
      <SumRow
        label={byHouse ? label : PAY_METHODS[method]}
        sum={sumOf(amount)}
        note={`${by} ${when(at, now)} 提的：${reason}`}
      />
      <View
        className={trouble === undefined ? 'office__hint' : 'office__failed'}
        id={`refund-${id}-standing`}
      >
        {refundStanding(refund)}
      </View>
      {byHouse && <LinkRow id={`account-${id}`} label="看这一户的账户" onTap={() => openAccount(houseId)} />}
      {(mayYes || mayNo) && (
        <View className={mayYes && mayNo ? 'office__pair' : ''}>
          {mayYes && (
            <Button id={`agree-${id}`} kind="soft" label="同意" onTap={() => setDeciding('agree')} />
          )}
          {mayNo && (
            <Button id={`drop-${id}`} kind="quiet" label="不退了" onTap={() => setDeciding('drop')} />
          )}
        </View>
      )}
      {deciding && (
        <RefundConfirm
          me={me.id}
          refund={refund}
          decision={deciding}
          onDone={(view) => {
            setDeciding(undefined)
            onChanged(view)
          }}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </View>
  )
}
