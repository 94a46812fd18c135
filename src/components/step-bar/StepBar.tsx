import { View } from '@tarojs/components'
import type { Nature } from '@contract/catalogue'
import type { TicketState } from '@contract/ticket'
import { stepsOf, stepsTaken } from '@/copy/states'
import './step-bar.scss'

interface Props {
  state: TicketState
  nature: Nature
}

/** How far along the road: a length, and a word under each step. */
export const StepBar = ({ state, nature }: Props) => {
  const taken = stepsTaken(state, nature)
  if (taken === 0) return null
  return (
    <View className="step-bar">
      {stepsOf(nature).map((step, at) => (
        <View className={at < taken ? 'step-bar__step step-bar__step--taken' : 'step-bar__step'} key={step}>
          <View className="step-bar__line" />
          <View className="step-bar__word">{step}</View>
        </View>
      ))}
    </View>
  )
}
