import { View } from '@tarojs/components'
import type { RoundsFigures, SummaryType } from '@contract/summary'
import { Bar } from '@/components/bar/Bar'
import { Card, Group } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import {
  aboutBlocks,
  aboutChecks,
  aboutResidents,
  aboutRounds,
  aboutStops,
  doneBefore,
  doneWord,
  placeInWords,
  ROUNDS,
  zoneInWords,
} from '@/copy/summary-rounds'
import { openCheck, openRounds } from '@/services/rounds-routes'

/** Enough to go and look at in a day. */
const MOST_PLACES = 5

/** Whether it was cleaned: how much of what was due, where not, and why not. */
export const Rounds = ({ rounds, type }: { rounds: RoundsFigures; type: SummaryType }) => {
  const { stops, zones, places } = rounds
  if (rounds.rounds === 0 && rounds.calls === 0) return null
  const share = doneWord(rounds)
  const before = doneBefore(rounds, type)
  const notes = [
    stops > 0 ? aboutStops(rounds) : ROUNDS.none,
    aboutRounds(rounds),
    aboutBlocks(rounds),
    aboutResidents(rounds, type),
    aboutChecks(rounds, type),
  ].filter((words): words is string => words !== undefined)
  return (
    <Card title={ROUNDS.title}>
      <View id="rounds-figures">
        {share !== undefined && (
          <>
            <View className="summary__label">{ROUNDS.done}</View>
            <View className="summary__value">{share}</View>
            {before && <View className="summary__note">{before}</View>}
          </>
        )}
        {notes.map((words) => (
          <View className="summary__note" key={words}>
            {words}
          </View>
        ))}
      </View>
      {zones.length > 1 && (
        <Group hint={ROUNDS.zones}>
          {zones.map((zone) => (
            <View id={`rounds-zone-${zone.id}`} key={zone.id}>
              <View className="summary__pair">
                <View>{zone.name}</View>
                <View className="summary__note">{zoneInWords(zone)}</View>
              </View>
              <Bar part={zone.done} whole={zone.stops} words={zoneInWords(zone)} />
            </View>
          ))}
        </Group>
      )}
      {places.length > 0 && (
        <Group hint={ROUNDS.places}>
          <View>
            {places.slice(0, MOST_PLACES).map((place) => (
              <LinkRow
                key={place.spotId}
                id={`rounds-place-${place.spotId}`}
                label={place.place}
                words={placeInWords(place)}
                onTap={() => openCheck(place.spotId)}
              />
            ))}
          </View>
        </Group>
      )}
      <LinkRow id="to-rounds" label={ROUNDS.today} onTap={openRounds} />
    </Card>
  )
}
