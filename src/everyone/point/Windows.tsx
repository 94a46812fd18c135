import { View } from '@tarojs/components'
import type { PointView } from '@contract/round-views'
import { Card } from '@/components/group/Group'
import { Icon, type IconName } from '@/components/icon/Icon'
import { POINT, windowHours, windowInWords, type WindowShape } from '@/copy/point-page'

const SHAPES: Record<WindowShape, IconName> = { done: 'check', now: 'time', later: 'time', not: 'alert' }

/** Today's times, each with what became of it: a word and a shape. */
export const Windows = ({ windows, now }: { windows: PointView['windows']; now: number }) => (
  <Card title={POINT.today}>
    {windows.length === 0 && <View className="point__note">{POINT.noneToday}</View>}
    <View>
      {windows.map((window) => {
        const { words, shape } = windowInWords(window, now)
        return (
          <View className="point__window" id={`window-${window.from}`} key={window.from}>
            <View className={`point__shape point__shape--${shape}`}>
              <Icon name={SHAPES[shape]} />
            </View>
            <View>
              <View className="point__hours">{windowHours(window)}</View>
              <View className="point__note">{words}</View>
            </View>
          </View>
        )
      })}
    </View>
  </Card>
)
