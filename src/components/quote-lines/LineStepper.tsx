import { View } from '@tarojs/components'
import type { Price } from '@contract/catalogue'
import { yuan } from '@/copy/money'
import './quote-lines.scss'

interface Props {
  /** `<id>-more`, `<id>-less`. */
  id: string
  line: Pick<Price, 'name' | 'unit' | 'amount'>
  count: number
  most: number
  onChange: (count: number) => void
}

/** How much of one line of the price list, with targets for wet hands. */
export const LineStepper = ({ id, line: { name, unit, amount }, count, most, onChange }: Props) => {
  const step = (sign: '−' | '+', words: string, next: number) => {
    const asleep = next < 0 || next > most
    return (
      <View
        className={asleep ? 'line-stepper__step line-stepper__step--asleep' : 'line-stepper__step'}
        id={`${id}-${sign === '+' ? 'more' : 'less'}`}
        hoverClass={asleep ? 'none' : 'pressed'}
        onClick={() => !asleep && onChange(next)}
        ariaRole="button"
        ariaLabel={words}
      >
        {sign}
      </View>
    )
  }
  return (
    <View className="line-stepper">
      <View>
        <View className={count > 0 ? 'line-stepper__name line-stepper__name--chosen' : 'line-stepper__name'}>
          {name}
        </View>
        <View className="line-stepper__price">{`${yuan(amount)} / ${unit}`}</View>
      </View>
      {step('−', `${name}少一${unit}`, count - 1)}
      <View className="line-stepper__count" id={`${id}-count`}>
        {String(count)}
      </View>
      {step('+', `${name}多一${unit}`, count + 1)}
    </View>
  )
}
