import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { ScenarioTile } from '@/components/scenario-tile/ScenarioTile'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { onTheRound } from '@/copy/kinds'
import { AT_STOP } from '@/copy/round-stop'
import { useCatalogue } from '@/services/catalogue'
import { WhichPlace } from '@/housekeeper/where/WhichPlace'
import type { KnownPlace } from '@/services/known-places'
import { useBroken } from './use-broken'
import './broken.scss'

interface Props {
  me: Membership
  /** Where one stands, as far as it is known. */
  at: KnownPlace | undefined
  onClose: () => void
}

/** What is broken? A tile, a photo, and it is on its way. */
export const BrokenSheet = ({ me, at, onClose }: Props) => {
  const { kinds, failed, refresh } = useCatalogue(me.id)
  const [place, setPlace] = useState(at)
  const [choosing, setChoosing] = useState(at === undefined)
  /** The camera was left again: it can be told without a photo. */
  const [unseen, setUnseen] = useState<Kind>()
  const { report } = useBroken(me.id, place, onClose)
  if (choosing)
    return (
      <WhichPlace
        me={me}
        onPick={(picked) => {
          setPlace(picked)
          setChoosing(false)
        }}
        onClose={() => (place ? setChoosing(false) : onClose())}
      />
    )
  return (
    <Sheet title={AT_STOP.brokenTitle} onClose={onClose}>
      <View className="broken__place">
        <View>{place && AT_STOP.brokenAt(place.name)}</View>
        <Button id="broken-place" kind="quiet" label={AT_STOP.otherPlace} onTap={() => setChoosing(true)} />
      </View>
      {kinds.length === 0 &&
        (failed ? <Failed code={failed} onRetry={() => void refresh()} /> : <CardSkeleton count={1} />)}
      <View className="broken__tiles">
        {onTheRound(kinds).map((kind) => (
          <View className="broken__tile" key={kind.id}>
            <ScenarioTile
              kind={kind}
              onPick={() => {
                void report(kind, true).then((came) => came === 'turnedBack' && setUnseen(kind))
              }}
            />
          </View>
        ))}
      </View>
      {unseen && (
        <Button
          id="broken-no-photo"
          kind="soft"
          label={`${unseen.word}：${AT_STOP.brokenNoPhoto}`}
          onTap={() => void report(unseen, false)}
        />
      )}
    </Sheet>
  )
}
