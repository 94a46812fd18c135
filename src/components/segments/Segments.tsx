import { View } from '@tarojs/components'
import './segments.scss'

interface Props<K extends string> {
  choices: Record<K, string>
  chosen: K
  onChoose: (choice: K) => void
}

/** Two or three things of which one is on. */
export const Segments = <K extends string>({ choices, chosen, onChoose }: Props<K>) => (
  <View className="segments">
    {(Object.keys(choices) as K[]).map((choice) => (
      <View
        key={choice}
        id={`segment-${choice}`}
        className={choice === chosen ? 'segments__choice segments__choice--on' : 'segments__choice'}
        onClick={() => onChoose(choice)}
        ariaRole="button"
      >
        {choices[choice]}
      </View>
    ))}
  </View>
)
