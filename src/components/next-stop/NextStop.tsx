import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { allDoneInWords, ON_ROUND, stopWord, windowInWords } from '@/copy/round'
import { nextStop, progressOf, type Walk } from '@/services/round-walk'
import { RoundRing } from './RoundRing'
import './next-stop.scss'

interface Props {
  walk: Walk
  /** The one after it, when all of this one is done. */
  later: Walk | undefined
  now: Moment
}

/** How far one has got, and the place to go to: all that has to be read on the way. */
export const NextStop = ({ walk, later, now }: Props) => {
  const next = nextStop(walk, now)
  return (
    <View className="next-stop" id="next-stop">
      <RoundRing {...progressOf(walk)} />
      {next ? (
        <>
          <View className={next.called ? 'next-stop__word next-stop__word--called' : 'next-stop__word'}>
            {next.called ? ON_ROUND.calledNext : ON_ROUND.next}
          </View>
          <View className="next-stop__name" id="next-name">
            {next.name}
          </View>
          <View className="next-stop__window">{windowInWords(next)}</View>
          {next.to <= now && <View className="next-stop__late">{stopWord(next, now, false)}</View>}
        </>
      ) : (
        <View className="next-stop__done" id="all-done">
          {allDoneInWords(later?.round)}
        </View>
      )}
    </View>
  )
}
