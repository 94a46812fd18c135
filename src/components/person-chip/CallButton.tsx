import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { useCall, type CallAbout } from '@/services/use-call'

interface Props {
  id: string
  name: string
  about: CallAbout
}

/** Rings somebody about a job. */
export const CallButton = ({ id, name, about }: Props) => {
  const { busy, ring } = useCall(about)
  return (
    <View
      className={busy ? 'person-chip__call person-chip__call--asked' : 'person-chip__call'}
      id={id}
      hoverClass="pressed"
      onClick={(event) => {
        event.stopPropagation()
        void ring()
      }}
      ariaRole="button"
      ariaLabel={`打电话给${name}`}
    >
      <Icon name="call" />
    </View>
  )
}
