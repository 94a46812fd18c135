import { View } from '@tarojs/components'
import type { TicketState } from '@contract/ticket'
import { STEPS, STEPS_TAKEN } from '@/copy/states'
import './step-bar.scss'

/** How far along the road: a length, and a word under each step. */
export const StepBar = ({ state }: { state: TicketState }) => {
  const taken = STEPS_TAKEN[state]
  if (taken === 0) return null
  return (
    <View className="step-bar">
      {STEPS.map((step, at) => (
        <View className={at < taken ? 'step-bar__step step-bar__step--taken' : 'step-bar__step'} key={step}>
          <View className="step-bar__line" />
          <View className="step-bar__word">{step}</View>
        </View>
      ))}
    </View>
  )
}
