import { View } from '@tarojs/components'
import type { MyApplication } from '@contract/join'
import { Button } from '@/components/button/Button'
import { applicationSays } from '@/copy/join'
import './waiting.scss'

interface Props {
  application: MyApplication
  /** Only where there is something to do about it. */
  action?: { label: string; kind: 'main' | 'quiet'; onTap: () => void } | undefined
}

/** What I asked for and how it stands. */
export const Waiting = ({ application, action }: Props) => {
  const { id, communityName, label, state } = application
  return (
    <View className="waiting" id={`application-${id}`}>
      <View className="waiting__house">{`${communityName} ${label}`}</View>
      <View className={`waiting__state waiting__state--${state}`}>{applicationSays(application)}</View>
      {action && <Button id={`again-${id}`} {...action} />}
    </View>
  )
}
