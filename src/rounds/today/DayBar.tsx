import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { boardDay, dayBefore, hasDayAfter, TODAY } from '@/copy/rounds-today'
import { dayAfter } from '@/copy/duty'

interface Props {
  day: string
  now: number
  onDay: (day: string) => void
}

/** Which day it is, and the two beside it. */
export const DayBar = ({ day, now, onDay }: Props) => {
  const step = (id: string, icon: 'back' | 'forward', words: string, to: string | undefined) => (
    <View
      className={to === undefined ? 'today__step today__step--asleep' : 'today__step'}
      id={id}
      hoverClass="pressed"
      onClick={() => to !== undefined && onDay(to)}
      ariaRole="button"
      ariaLabel={words}
    >
      <Icon name={icon} />
    </View>
  )
  return (
    <View className="today__days">
      {step('day-before', 'back', TODAY.before, dayBefore(day))}
      <View className="today__day" id="day">
        {boardDay(day, now)}
      </View>
      {step('day-after', 'forward', TODAY.after, hasDayAfter(day, now) ? dayAfter(day) : undefined)}
    </View>
  )
}
