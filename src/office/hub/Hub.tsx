import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import {
  openCollection,
  openDebtors,
  openDisputed,
  openFees,
  openInvoices,
  openReconcile,
  openRefunds,
  openRuns,
} from '@/services/office-routes'
import { FindHouse } from './FindHouse'
import { useWaiting } from './use-waiting'

/** What waits for the one who answers for money, and the way to everything else. */
const ForManager = ({ me }: { me: Membership }) => {
  const { refunds, differences, invoices } = useWaiting(me.id)
  return (
    <>
      <Card title="每个月">
        <View>
          <LinkRow id="to-runs" label="出账" words="算好，核对，发给住户" onTap={openRuns} />
          <LinkRow id="to-collection" label="收缴" words="交了多少" onTap={() => openCollection()} />
          <LinkRow id="to-debtors" label="催缴名单" words="谁欠着" onTap={openDebtors} />
          <LinkRow id="to-disputed" label="有疑问的账单" words="先答复，再催" onTap={openDisputed} />
        </View>
      </Card>
      <Card title="等你处理">
        <View>
          <LinkRow id="to-refunds" label="退款" words={refunds} onTap={openRefunds} />
          <LinkRow id="to-invoices" label="发票" words={invoices} onTap={openInvoices} />
          <LinkRow id="to-reconcile" label="对账" words={differences} onTap={openReconcile} />
        </View>
      </Card>
      <Card>
        <LinkRow id="to-fees" label="收费项目" words="收什么，怎么算" onTap={openFees} />
      </Card>
    </>
  )
}

/** Everything about money, on one page: a steward takes it and rings up who owes, the rest is a manager's. */
export const Hub = ({ me }: { me: Membership }) => (
  <View className="office">
    <FindHouse me={me} />
    {me.role === 'manager' ? (
      <ForManager me={me} />
    ) : (
      <Card hint="收费项目、出账、退款和对账由项目经理来看">
        <LinkRow id="to-debtors" label="催缴名单" words="谁欠着" onTap={openDebtors} />
      </Card>
    )}
  </View>
)
