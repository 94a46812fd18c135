import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { LinkRow } from '@/components/link-row/LinkRow'
import { openApprovals, openAudit, openPeople, openSetup, openZones } from '@/services/routes'

/** What a steward looks after, and a manager besides. */
export const Manage = ({ me }: { me: Membership }) => {
  if (me.role !== 'steward' && me.role !== 'manager') return null
  return (
    <View className="me__card">
      <View className="me__title">小区管理</View>
      <View>
        <LinkRow id="manage-approvals" label="审核" words="入住申请" onTap={openApprovals} />
        <LinkRow id="manage-people" label="人员" words="员工和住户" onTap={openPeople} />
        <LinkRow id="manage-zones" label="片区值班" words="谁负责哪里" onTap={openZones} />
        {me.role === 'manager' && (
          <>
            <LinkRow id="manage-audit" label="查看记录" words="谁看了谁" onTap={openAudit} />
            <LinkRow id="manage-setup" label="导入表格" words="楼栋、住户、员工" onTap={openSetup} />
          </>
        )}
      </View>
    </View>
  )
}
