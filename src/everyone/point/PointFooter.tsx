import { View } from '@tarojs/components'
import type { SpotCode } from '@contract/round'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { POINT } from '@/copy/point-page'
import { openCheck, openStop } from '@/services/rounds-routes'
import { openSubmit } from '@/services/routes'
import type { Seen } from './use-point'

interface Props {
  seen: Seen
  code: SpotCode
  busy: boolean
  onCall: () => void
}

/** The one thing to do here: one's own round first, then the check, then the call; nobody there: a request. */
export const PointFooter = ({ seen: { me, point }, code, busy, onCall }: Props) => {
  const { spotId, mine, mayCheck, mayCall, called } = point
  if (mine)
    return (
      <Footer>
        <Button id="check-in" label={POINT.checkIn} onTap={() => openStop(code, me.id)} />
      </Footer>
    )
  const isCalled = called?.mine === true
  const callKind = mayCheck ? 'quiet' : 'main'
  return (
    <Footer>
      {mayCheck && <Button id="spot-check" label={POINT.check} onTap={() => openCheck(spotId)} />}
      {mayCall && !isCalled && (
        <Button id="call" kind={callKind} label={POINT.call} busy={busy} onTap={onCall} />
      )}
      {!mayCall && !isCalled && !mayCheck && (
        <>
          <View className="point__nobody" id="nobody">
            {POINT.nobody}
          </View>
          <Button id="point-request" label={POINT.request} onTap={() => openSubmit('cleaning', spotId)} />
        </>
      )}
    </Footer>
  )
}
