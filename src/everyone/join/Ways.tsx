import { View } from '@tarojs/components'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Waiting } from '@/components/waiting/Waiting'
import { call } from '@/services/cloud'
import { openJoin } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'
import { PhoneWay } from './PhoneWay'
import { comeIn } from './come-in'

/** By the number that WeChat knows, by a code, or by asking; and how the asking stands. */
export const Ways = () => {
  const { data, failed } = useAnswer('waiting', () => call('join.waiting', {}))
  return (
    <View className="join">
      {data?.items.map((application) => (
        <Waiting
          key={application.id}
          application={application}
          action={
            application.state === 'approved'
              ? { label: '进入小区', kind: 'main', onTap: () => void comeIn([]) }
              : application.state === 'refused'
                ? { label: '再申请', kind: 'quiet', onTap: () => openJoin('ask') }
                : undefined
          }
        />
      ))}
      {failed === 'OFFLINE' && <View className="join__said">现在没有信号，等有网再加入</View>}
      <PhoneWay />
      <View className="join__links">
        <LinkRow id="way-code" label="我有邀请码" words="家人或物业发的" onTap={() => openJoin('code')} />
        <LinkRow id="way-ask" label="向物业申请" words="管家核对后通过" onTap={() => openJoin('ask')} />
      </View>
    </View>
  )
}
