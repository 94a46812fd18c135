import { View } from '@tarojs/components'
import { ABSENCES } from '@contract/glossary'
import type { Membership } from '@contract/member'
import { LinkRow } from '@/components/link-row/LinkRow'
import { isStaff } from '@/copy/people'
import { openLog } from '@/services/manager-routes'
import { openDuty, openHouses, openJoin, openMyData, openPrivacy } from '@/services/routes'

const housesInWords = ({ houses = [] }: Membership): string =>
  houses.length > 1 ? `${houses.length} 套` : (houses[0]?.label ?? '')

/** Everything about myself that is one tap away. */
export const Links = ({ me }: { me: Membership }) => (
  <View className="me__card me__links">
    {me.role === 'resident' && (
      <LinkRow id="my-houses" label="我的房屋" words={housesInWords(me)} onTap={openHouses} />
    )}
    {isStaff(me.role) && (
      <>
        <LinkRow
          id="my-duty"
          label="我的值班"
          words={me.away ? ABSENCES[me.away] : '上班'}
          onTap={openDuty}
        />
        <LinkRow id="my-log" label="替住户报单" words="来电、到前台" onTap={openLog} />
      </>
    )}
    <LinkRow id="my-data" label="我的资料" onTap={openMyData} />
    <LinkRow id="privacy" label="隐私说明" onTap={openPrivacy} />
    <LinkRow id="join-other" label="加入其他小区或房屋" onTap={() => openJoin()} />
  </View>
)
