import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PointRow } from '@contract/round-views'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { PLACE, SURE_ENOUGH } from '@/copy/rounds-points'
import { hereNow } from '@/services/whereabouts'
import { tell } from '@/services/tell'
import type { Rules } from '../pieces/use-rules'

interface Props {
  me: MemberId
  point: PointRow
  asked: Rules
}

/** Where it is, by who stands there: only then, and only with a tap, is the phone asked. */
export const Where = ({ me, point, asked: { busy, save } }: Props) => {
  const [looking, setLooking] = useState(false)
  const here = async () => {
    setLooking(true)
    const at = await hereNow()
    setLooking(false)
    if (!at) return tell(PLACE.noWhereabouts)
    if (at.accuracy > SURE_ENOUGH) return tell(PLACE.far)
    const { latitude, longitude } = at
    const about = { as: me, spotId: point.spotId, location: { latitude, longitude } }
    if (await save('point.locate', about)) tell(PLACE.hereSaved)
  }
  return (
    <Card title={PLACE.where} hint={PLACE.hereHint}>
      <View className="rounds__note" id="located">
        {point.located ? PLACE.located : PLACE.notLocated}
      </View>
      <Button id="here" kind="soft" label={PLACE.here} busy={looking || busy} onTap={() => void here()} />
    </Card>
  )
}
