import { View } from '@tarojs/components'
import type { PointView } from '@contract/round-views'
import { Button } from '@/components/button/Button'
import { lastInWords, POINT } from '@/copy/point-page'

interface Props {
  point: PointView
  now: number
  busy: boolean
  onThank: () => void
}

/** When somebody was here last, and whose thanks it is. */
export const Last = ({ point, now, busy, onThank }: Props) => {
  const { name, last } = point
  return (
    <View className="point__card">
      <View className="point__name">{name}</View>
      <View className="point__line">
        <View>
          {last && <View className="point__note">{POINT.last}</View>}
          <View className="point__last" id="last">
            {lastInWords(point, now)}
          </View>
        </View>
        {last && (
          <View className="point__thank">
            <Button
              id="thank"
              kind="soft"
              label={last.thanked ? POINT.thanked : POINT.thank}
              busy={busy}
              disabled={last.thanked}
              onTap={onThank}
            />
          </View>
        )}
      </View>
    </View>
  )
}
