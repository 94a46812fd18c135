import type { MemberId, SpotId } from '@contract/ids'
import { askSpots } from '@/services/known-places'
import { useAnswer } from '@/services/use-answer'
import type { Place } from './place'

/** The public places of the community, as they are picked; without signal as they were last known. */
export const useSpots = (as: MemberId) => {
  const { data, failed, refresh } = useAnswer(`spots ${as}`, () => askSpots(as))
  const spots: Place[] | undefined = data?.items
    .map(({ id, name }) => ({ input: { spotId: id }, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'zh-CN', { numeric: true }))
  const placeOfSpot = (spotId: SpotId): Place | undefined =>
    spots?.find(({ input }) => 'spotId' in input && input.spotId === spotId)
  return { spots, failed, refresh, placeOfSpot }
}
