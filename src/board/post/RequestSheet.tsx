import { View } from '@tarojs/components'
import type { KindId, MemberId } from '@contract/ids'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { Sheet } from '@/components/sheet/Sheet'
import { POST } from '@/copy/board-post'
import { toMend, toSay } from '@/copy/kinds'
import { useCatalogue } from '@/services/catalogue'

interface Props {
  me: MemberId
  busy: boolean
  onPick: (kind: KindId) => void
  onClose: () => void
}

/** Which request it becomes: what is to be mended, then what is to be said. */
export const RequestSheet = ({ me, busy, onPick, onClose }: Props) => {
  const { kinds } = useCatalogue(me)
  const complaints = toSay(kinds).filter(({ nature }) => nature !== 'praise')
  return (
    <Sheet title={POST.requestTitle} onClose={onClose}>
      <View className="post__ask">
        <View className="post__quiet">{POST.requestHint}</View>
        <View className={busy ? 'post__kinds post__kinds--asleep' : 'post__kinds'}>
          {[...toMend(kinds), ...complaints].map(({ id, icon, word }) => (
            <View
              className="post__kind"
              id={`request-${id}`}
              key={id}
              hoverClass="pressed"
              onClick={() => !busy && onPick(id)}
              ariaRole="button"
            >
              <KindIcon icon={icon} />
              <View>{word}</View>
            </View>
          ))}
        </View>
      </View>
    </Sheet>
  )
}
