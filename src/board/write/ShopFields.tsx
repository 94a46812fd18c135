import { View } from '@tarojs/components'
import type { Hours } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { WRITE } from '@/copy/board-write'
import { choosePlace } from '@/services/map'
import { inWeChat } from '@/services/transport'
import type { Draft } from './draft'
import { HoursFields } from './HoursFields'

interface Props {
  draft: Draft
  write: (change: Partial<Draft>) => void
}

const MOST_HOURS = 7
const USUAL: Hours = { days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '21:00' }

/** Where it is, on the map if one likes, and when it is open. */
export const ShopFields = ({ draft: { place, location, hours }, write }: Props) => {
  const pick = async () => {
    const picked = await choosePlace()
    if (!picked) return
    write({ location: picked.location, ...(place.trim() === '' ? { place: picked.name.slice(0, 60) } : {}) })
  }
  const put = (at: number, one: Hours) =>
    write({ hours: hours.map((each, index) => (index === at ? one : each)) })
  return (
    <>
      <View>
        <Field
          id="place"
          label={WRITE.place}
          value={place}
          placeholder={WRITE.placeHint}
          most={60}
          onWrite={(written) => write({ place: written })}
        />
        {/* A browser has no map of WeChat's. */}
        {inWeChat && (
          <Button
            id="pick-place"
            kind="quiet"
            label={location ? WRITE.picked : WRITE.pick}
            onTap={() => void pick()}
          />
        )}
        {location && (
          <Button
            id="unpick-place"
            kind="quiet"
            label={WRITE.unpick}
            onTap={() => write({ location: undefined })}
          />
        )}
      </View>
      <View>
        <View className="write__label">{`${WRITE.hours}（${WRITE.hoursHint}）`}</View>
        {hours.map((one, at) => (
          <HoursFields
            key={at}
            at={at}
            hours={one}
            onChange={(next) => put(at, next)}
            onRemove={() => write({ hours: hours.filter((_each, index) => index !== at) })}
          />
        ))}
        {hours.length < MOST_HOURS && (
          <Button
            id="add-hours"
            kind="soft"
            label={WRITE.addHours}
            onTap={() => write({ hours: [...hours, hours[hours.length - 1] ?? USUAL] })}
          />
        )}
      </View>
    </>
  )
}
