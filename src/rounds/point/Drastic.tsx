import { useState } from 'react'
import type { MemberId } from '@contract/ids'
import type { PointRow } from '@contract/round-views'
import { Button } from '@/components/button/Button'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { Card } from '@/components/group/Group'
import { PLACE } from '@/copy/rounds-points'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import type { Rules } from '../pieces/use-rules'

interface Props {
  me: MemberId
  point: PointRow
  asked: Rules
}

/** What is asked once more: another code, or no cleaning here any more. */
export const Drastic = ({ me, point: { spotId }, asked: { busy, save } }: Props) => {
  const [asking, setAsking] = useState<'renew' | 'remove'>()
  const close = () => setAsking(undefined)
  const renew = async () => {
    if (!(await save('point.renew', { as: me, spotId }))) return
    close()
    tell(PLACE.renewed)
  }
  const remove = async () => {
    if (!(await save('point.remove', { as: me, spotId }))) return
    tell(PLACE.removed)
    goBack()
  }
  return (
    <Card title={PLACE.code}>
      <Button id="renew" kind="soft" label={PLACE.renew} disabled={busy} onTap={() => setAsking('renew')} />
      <Button
        id="point-remove"
        kind="alarm"
        label={PLACE.remove}
        disabled={busy}
        onTap={() => setAsking('remove')}
      />
      {asking === 'renew' && (
        <ConfirmSheet
          title={PLACE.renewTitle}
          sentences={PLACE.renewWords}
          verb={PLACE.renewVerb}
          busy={busy}
          onSure={() => void renew()}
          onClose={close}
        />
      )}
      {asking === 'remove' && (
        <ConfirmSheet
          title={PLACE.removeTitle}
          sentences={PLACE.removeWords}
          verb={PLACE.removeVerb}
          busy={busy}
          onSure={() => void remove()}
          onClose={close}
        />
      )}
    </Card>
  )
}
