import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { Slot } from '@contract/ticket-fields'
import { slotDays, slotInWords } from '@/copy/slots'

interface Props {
  slot: Slot | undefined
  now: Moment
  /** Undefined: any time will do after all. */
  onPick: (slot: Slot | undefined) => void
}

/** A day a row, a part of it a column; what was chosen is taken back by another tap. */
export const SlotPicker = ({ slot, now, onPick }: Props) => (
  <View className="submit__slots">
    {slotDays(now).map(({ word: day, parts }) => (
      <View className="submit__day" key={day}>
        <View className="submit__quiet">{day}</View>
        {parts.map((part) => {
          const chosen = part.slot !== undefined && part.slot.from === slot?.from
          const classes = ['submit__slot', chosen && 'submit__slot--on', !part.slot && 'submit__slot--gone']
          return (
            <View
              className={classes.filter(Boolean).join(' ')}
              id={`slot-${day}-${part.word}`}
              key={part.word}
              hoverClass={part.slot ? 'pressed' : 'none'}
              onClick={() => part.slot && onPick(chosen ? undefined : part.slot)}
              ariaRole="button"
              ariaLabel={part.slot ? slotInWords(part.slot, now) : `${day}${part.word}已过`}
            >
              <View>{part.word}</View>
              <View className="submit__hours">{part.hours}</View>
            </View>
          )
        })}
      </View>
    ))}
  </View>
)
