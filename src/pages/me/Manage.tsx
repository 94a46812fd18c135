import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { LinkRow } from '@/components/link-row/LinkRow'
import { openQueue } from '@/services/board-routes'
import {
  openBoard,
  openCatalogue,
  openExport,
  openIncident,
  openPromises,
  openVisitRules,
  openVisits,
} from '@/services/manager-routes'
import { openOffice } from '@/services/office-routes'
import { openRounds } from '@/services/rounds-routes'
import { openApprovals, openAudit, openPeople, openSetup, openSummary, openZones } from '@/services/routes'

/** What a steward looks after, and a manager besides. */
export const Manage = ({ me }: { me: Membership }) => {
  if (me.role !== 'steward' && me.role !== 'manager') return null
  return (
    <View className="me__card">
      <View className="me__title">小区管理</View>
      <View>
        <LinkRow id="manage-board" label="承诺看板" words="谁快超时了" onTap={openBoard} />
        <LinkRow id="manage-approvals" label="审核" words="入住申请" onTap={openApprovals} />
        <LinkRow id="manage-people" label="人员" words="员工和住户" onTap={openPeople} />
        <LinkRow id="manage-zones" label="片区值班" words="谁负责哪里" onTap={openZones} />
        <LinkRow id="manage-visits" label="回访" words="还要问谁" onTap={openVisits} />
        <LinkRow id="manage-rounds" label="保洁轮次" words="做到哪了、谁漏了" onTap={openRounds} />
        <LinkRow id="manage-office" label="收费" words="账单、收款、谁欠着" onTap={openOffice} />
        <LinkRow id="manage-incident" label="大面积通知" words="停水停电，先说一声" onTap={openIncident} />
        {me.role === 'manager' && (
          <>
            <LinkRow id="manage-queue" label="邻里待处理" words="审核、举报、申诉" onTap={openQueue} />
            <LinkRow
              id="manage-summary"
              label="周报月报"
              words="办得怎么样"
              onTap={() => openSummary('week')}
            />
            <LinkRow id="manage-catalogue" label="服务目录" words="类别、价目、电话" onTap={openCatalogue} />
            <LinkRow id="manage-promises" label="时限规则" words="说好多久办好" onTap={openPromises} />
          </>
        )}
        <LinkRow id="manage-visit-rules" label="回访规则" words="哪些单子要问" onTap={openVisitRules} />
        {me.role === 'manager' && (
          <>
            <LinkRow id="manage-export" label="导出单子" words="一个表格文件" onTap={() => openExport()} />
            <LinkRow id="manage-audit" label="查看记录" words="谁看了谁" onTap={openAudit} />
            <LinkRow id="manage-setup" label="导入表格" words="楼栋、住户、员工" onTap={openSetup} />
          </>
        )}
      </View>
    </View>
  )
}
