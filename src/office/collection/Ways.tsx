import { View } from '@tarojs/components'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { openDebtors, openDisputed } from '@/services/office-routes'

/** From the number to the houses behind it. */
export const Ways = () => (
  <Card>
    <View>
      <LinkRow id="to-debtors" label="催缴名单" words="谁欠着" onTap={openDebtors} />
      <LinkRow id="to-disputed" label="有疑问的账单" words="先答复，再催" onTap={openDisputed} />
    </View>
  </Card>
)
