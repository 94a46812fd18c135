import { View } from '@tarojs/components'
import './phrases.scss'

interface Props {
  /** Stable names for tests: `<id>-0`, `<id>-1` … */
  id: string
  phrases: readonly string[]
  alarm?: readonly string[] | undefined
  chosen: (phrase: string) => boolean
  onPick: (phrase: string) => void
}

/** Sentences one would otherwise have to type. */
export const Phrases = ({ id, phrases, alarm = [], chosen, onPick }: Props) => (
  <View className="phrases">
    {[...alarm, ...phrases].map((phrase, at) => (
      <View
        key={phrase}
        id={`${id}-${at}`}
        className={[
          'phrases__phrase',
          alarm.includes(phrase) ? 'phrases__phrase--alarm' : '',
          chosen(phrase) ? 'phrases__phrase--chosen' : '',
        ].join(' ')}
        hoverClass="pressed"
        onClick={() => onPick(phrase)}
        ariaRole="button"
      >
        {phrase}
      </View>
    ))}
  </View>
)
