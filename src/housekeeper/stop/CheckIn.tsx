import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { SpotCode } from '@contract/round'
import type { Standard } from '@contract/standard'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { ON_ROUND, windowInWords } from '@/copy/round'
import { AT_STOP, beforeInWords } from '@/copy/round-stop'
import { BrokenSheet } from '@/housekeeper/broken/BrokenSheet'
import { CannotSheet } from './CannotSheet'
import type { Here } from './here'
import { Ticks } from './Ticks'
import { useCheckIn } from './use-check-in'
import './stop.scss'

interface Props {
  me: Membership
  here: Here
  /** Absent: it is gone from the wall. */
  code: SpotCode | undefined
  standard: Standard | undefined
  now: Moment
  onDone: () => void
}

/** One place: is it so, a photo, done. The one button is always the next thing to do. */
export const CheckIn = ({ me, here, code, standard, now, onDone }: Props) => {
  const { place, halt } = here
  const [asking, setAsking] = useState<'cannot' | 'broken'>()
  const { ticks, paths, room, toggle, photograph, finish, cannot } = useCheckIn(
    me.id,
    here,
    code,
    now,
    onDone,
  )
  const all = standard?.ticks.map(({ id }) => id) ?? []
  const log = halt?.stop.log
  const main = () => {
    if (paths.length > 0) return <Button id="noted" label={AT_STOP.noted} onTap={() => void finish()} />
    return ticks.length === 0 && all.length > 0 ? (
      <Button id="all-met" label={AT_STOP.allMet} onTap={() => void photograph(all)} />
    ) : (
      <Button id="photo" label={AT_STOP.photo} onTap={() => void photograph()} />
    )
  }
  return (
    <>
      <View className="large__stack">
        <View className="stop__name" id="stop-name">
          {place.name}
        </View>
        {halt && <View className="stop__window">{windowInWords(halt.stop)}</View>}
        {log && (
          <View className="large__hint" id="stop-before">
            {beforeInWords(log.by.id === me.id ? AT_STOP.you : log.by.name, log.at)}
          </View>
        )}
        {!code && <View className="large__hint">{AT_STOP.noCodeHint}</View>}
        {standard && <Ticks standard={standard} ticks={ticks} onToggle={toggle} />}
        {paths.length > 0 && (
          <View className="stop__photos">
            {paths.map((path) => (
              <Image className="stop__photo" key={path} src={path} mode="aspectFill" />
            ))}
          </View>
        )}
        {paths.length > 0 && room > 0 && (
          <Button id="photo-again" kind="quiet" label={AT_STOP.again} onTap={() => void photograph()} />
        )}
        <View className="large__pair">
          <Button id="cannot" kind="soft" label={AT_STOP.cannot} onTap={() => setAsking('cannot')} />
          <Button id="broken" kind="soft" label={ON_ROUND.broken} onTap={() => setAsking('broken')} />
        </View>
        {paths.length === 0 && code && ticks.length > 0 && (
          <Button id="no-photo" kind="quiet" label={AT_STOP.noPhoto} onTap={() => void finish()} />
        )}
      </View>
      <Footer>{main()}</Footer>
      {asking === 'cannot' && (
        <CannotSheet onCannot={(why) => void cannot(why)} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'broken' && <BrokenSheet me={me} at={place} onClose={() => setAsking(undefined)} />}
    </>
  )
}
