import { View } from '@tarojs/components'
import type { AccountView } from '@contract/account'
import type { BillId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { termsInWords } from '@/copy/house-terms'
import { openTerms } from '@/services/office-routes'
import { useNow } from '@/services/use-now'
import { OfficeBillRow } from '../pieces/bill-row/OfficeBillRow'
import { RefundCard } from '../pieces/refund-card/RefundCard'
import { Received } from './Received'
import { Residents } from './Residents'

interface Props {
  me: Membership
  view: AccountView
  onOpen: (id: BillId) => void
  onChanged: (view: AccountView) => void
  /** How it stands is not known any more. */
  onStale: () => void
}

/** What there is to do about a house just now. Giving back and what was agreed are a manager's. */
export const Now = ({ me, view, onOpen, onChanged, onStale }: Props) => {
  const now = useNow()
  const { account, refunds, terms } = view
  const open = account.bills.filter(({ state }) => state === 'open')
  const isManager = me.role === 'manager'
  return (
    <>
      {open.length > 0 && (
        <Card title="没交清的账单">
          <View>
            {open.map((bill) => (
              <OfficeBillRow key={bill.id} bill={bill} now={now} onTap={() => onOpen(bill.id)} />
            ))}
          </View>
        </Card>
      )}
      {refunds.length > 0 && (
        <Card title="正在退款">
          <View>
            {refunds.map((refund) => (
              <RefundCard
                key={refund.id}
                me={me}
                refund={refund}
                now={now}
                onChanged={(news) => (news ? onChanged(news) : onStale())}
              />
            ))}
          </View>
        </Card>
      )}
      <Residents me={me.id} house={account} />
      {isManager && (
        <>
          <Received me={me} view={view} now={now} onChanged={onChanged} />
          <Card>
            <LinkRow
              id="to-terms"
              label="约定和空置"
              words={termsInWords(terms)}
              onTap={() => openTerms(account.houseId)}
            />
          </Card>
        </>
      )}
    </>
  )
}
