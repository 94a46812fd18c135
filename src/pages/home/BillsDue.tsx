import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { billsLine } from '@/copy/bills'
import { call } from '@/services/cloud'
import { openBills } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'

/** What is due, in one line. Nothing due: nothing shown. */
export const BillsDue = ({ me, now }: { me: MemberId; now: number }) => {
  const { data } = useAnswer(`bills ${me}`, () => call('bill.mine', { as: me }))
  const words = data && billsLine(data.houses, now)
  if (!words) return null
  return (
    <View className="home__bills" id="bills-due" hoverClass="pressed" onClick={openBills} ariaRole="button">
      <Icon name="receipt" />
      <View>{words}</View>
      <Icon name="forward" />
    </View>
  )
}
