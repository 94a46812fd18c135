import { View } from '@tarojs/components'
import './stepper.scss'

interface Props {
  id: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}

/** A small number, one up or one down. */
export const Stepper = ({ id, value, least, most, onChange }: Props) => {
  const step = (sign: string, words: string, next: number) => (
    <View
      className={next < least || next > most ? 'stepper__step stepper__step--asleep' : 'stepper__step'}
      id={`${id}-${sign === '+' ? 'more' : 'less'}`}
      hoverClass="pressed"
      onClick={() => next >= least && next <= most && onChange(next)}
      ariaRole="button"
      ariaLabel={words}
    >
      {sign}
    </View>
  )
  return (
    <View className="stepper">
      {step('−', '少一单', value - 1)}
      <View className="stepper__value">{`${value} 单`}</View>
      {step('+', '多一单', value + 1)}
    </View>
  )
}
