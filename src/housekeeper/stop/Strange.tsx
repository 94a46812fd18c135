import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { AT_STOP } from '@/copy/round-stop'
import { REFUSALS } from '@/copy/refusals'
import { WhichPlace } from '@/housekeeper/where/WhichPlace'
import { scanCode } from '@/services/round-scan'
import { canScan } from '@/services/scan'
import { CodeField } from './CodeField'
import type { useHere } from './use-here'
import './stop.scss'

interface Props {
  me: Membership
  where: ReturnType<typeof useHere>
  /** The place is known. */
  onAnyway?: () => void
}

/** Not mine, or a code that this phone does not know: work that was done is noted all the same; the server decides. */
export const Strange = ({ me, where, onAnyway }: Props) => {
  const { here, refused, scanned, picked, loseCode } = where
  const [choosing, setChoosing] = useState(false)
  const words = (): [string, string] => {
    if (here) return [AT_STOP.notMine, AT_STOP.notMineHint]
    return refused ? [REFUSALS[refused], ''] : [AT_STOP.unknown, AT_STOP.unknownHint]
  }
  const [title, hint] = words()
  return (
    <>
      <View className="large__stack">
        {here && (
          <View className="stop__name" id="stop-name">
            {here.place.name}
          </View>
        )}
        <View className="large__hint" id="strange">
          <View>{title}</View>
          {hint !== '' && <View>{hint}</View>}
        </View>
        {!canScan && !here && <CodeField onCode={scanned} />}
        {!here && <Button id="no-code" kind="quiet" label={AT_STOP.noCode} onTap={loseCode} />}
        {canScan && (
          <Button
            id="scan-again"
            kind="soft"
            label={AT_STOP.scanAgain}
            onTap={() => void scanCode().then(scanned)}
          />
        )}
      </View>
      <Footer>
        {onAnyway ? (
          <Button id="log-anyway" label={AT_STOP.logAnyway} onTap={onAnyway} />
        ) : (
          !refused && <Button id="pick-place" label={AT_STOP.pick} onTap={() => setChoosing(true)} />
        )}
      </Footer>
      {choosing && (
        <WhichPlace
          me={me}
          onPick={(place) => {
            setChoosing(false)
            if (place) picked(place)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
