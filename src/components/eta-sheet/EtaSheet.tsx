import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet/Sheet'
import { ETAS } from '@/copy/choices'
import { clock } from '@/copy/times'
import './eta-sheet.scss'

interface Props {
  now: number
  onPick: (minutes: number) => void
  onClose: () => void
}

/** Setting out means promising a time; the resident is told it. */
export const EtaSheet = ({ now, onPick, onClose }: Props) => (
  <Sheet title="大约多久能到？" onClose={onClose}>
    <View className="eta-sheet">
      {ETAS.map((minutes) => (
        <View
          className="eta-sheet__choice"
          id={`eta-${minutes}`}
          key={minutes}
          hoverClass="pressed"
          onClick={() => onPick(minutes)}
          ariaRole="button"
        >
          <View className="eta-sheet__minutes">{`${minutes} 分钟`}</View>
          <View className="eta-sheet__clock">{`${clock(now + minutes * 60_000)} 到`}</View>
        </View>
      ))}
    </View>
  </Sheet>
)
