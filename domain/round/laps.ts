import type { SpotId } from '@contract/ids'
import type { Stretch } from '@domain/time/shifts'

interface Halt extends Stretch {
  spotId: SpotId
}

/**
 * The halts in the order in which one makes them: lap after lap, each in walking order. A lap is what can be done
 * together because there is a moment at which all its windows are open.
 */
export const inLaps = <H extends Halt>(halts: readonly H[], order: readonly SpotId[]): H[] => {
  const place = new Map(order.map((spotId, index) => [spotId, index]))
  const placeOf = ({ spotId }: Halt): number => place.get(spotId) ?? order.length
  const inTime = [...halts].sort((a, b) => a.from - b.from || placeOf(a) - placeOf(b) || a.to - b.to)
  const laps: H[][] = []
  let closes = -Infinity
  for (const halt of inTime) {
    if (halt.from >= closes) {
      laps.push([])
      closes = halt.to
    }
    laps[laps.length - 1]?.push(halt)
    closes = Math.min(closes, halt.to)
  }
  return laps.flatMap((lap) => lap.sort((a, b) => placeOf(a) - placeOf(b) || a.from - b.from))
}

/**
 * Which of `people` has which place: one after another in walking order, so that nobody crosses the other's way, and
 * each about the same minutes.
 */
export const shares = (
  places: readonly { spotId: SpotId; minutes: number }[],
  people: number,
): Map<SpotId, number> => {
  const all = places.reduce((sum, { minutes }) => sum + minutes, 0)
  let before = 0
  return new Map(
    places.map(({ spotId, minutes }) => {
      // By the middle of it: who has most of it has it.
      const middle = before + minutes / 2
      before += minutes
      return [spotId, Math.min(people - 1, Math.floor((middle / all) * people))]
    }),
  )
}
