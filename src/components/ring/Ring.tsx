import { View } from '@tarojs/components'
import './ring.scss'

const HALF = 180
/** Two sides of a round border are half a turn, and begin an eighth too early. */
const BEGIN = 45

interface Props {
  /** What of it is drawn, in parts of a turn clockwise from the top. One of the two is an end: 0, or 1. */
  from: number
  to: number
}

/** A half of the ring: an arc of half a turn that is turned out of its window. Degrees. */
const turned = (degrees: number) => ({
  transform: `rotate(${BEGIN + Math.round(Math.min(Math.max(degrees, -HALF), HALF))}deg)`,
})

/** An arc of a circle, in the colour around it; how large and how thick its `ring` says. */
export const Ring = ({ from, to }: Props) => {
  const [begin, end] = [from * 2 * HALF, to * 2 * HALF]
  // Running out it is turned forward by what is gone; filling up, back by what is missing.
  const turn = (half: number) => (begin > 0 ? Math.max(begin - half, 0) : Math.min(end - half - HALF, 0))
  return (
    <>
      <View className="ring__half ring__half--first">
        {begin < HALF && end > 0 && <View className="ring__arc" style={turned(turn(0))} />}
      </View>
      <View className="ring__half ring__half--last">
        {end > HALF && begin < 2 * HALF && <View className="ring__arc" style={turned(turn(HALF))} />}
      </View>
    </>
  )
}
