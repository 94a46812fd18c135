import { View } from '@tarojs/components'
import { countWord } from '@/copy/counts'
import './segments.scss'

interface Props<K extends string> {
  choices: Record<K, string>
  /** Undefined: none is yet. */
  chosen: K | undefined
  /** How many wait behind each; none is not said. */
  counts?: Partial<Record<K, number | undefined>>
  onChoose: (choice: K) => void
}

/** Two or three things of which one is on. */
export const Segments = <K extends string>({ choices, chosen, counts = {}, onChoose }: Props<K>) => (
  <View className="segments">
    {(Object.keys(choices) as K[]).map((choice) => {
      const count = counts[choice] ?? 0
      return (
        <View
          key={choice}
          id={`segment-${choice}`}
          className={choice === chosen ? 'segments__choice segments__choice--on' : 'segments__choice'}
          onClick={() => onChoose(choice)}
          ariaRole="button"
        >
          <View>{choices[choice]}</View>
          {count > 0 && <View className="segments__count">{countWord(count)}</View>}
        </View>
      )
    })}
  </View>
)
