import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId, StopId } from '@contract/ids'
import type { RoundView } from '@contract/round-views'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Group } from '@/components/group/Group'
import { Icon } from '@/components/icon/Icon'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Tick } from '@/components/tick/Tick'
import { canBeHanded, PROOF, stopsHeld } from '@/copy/rounds-proof'
import { call } from '@/services/cloud'
import { toggled } from '@/services/list-edit'
import { useAnswer } from '@/services/use-answer'

interface Props {
  me: MemberId
  round: RoundView
  busy: boolean
  onHand: (stopIds: StopId[], toId: MemberId) => void
  onClose: () => void
}

/** Which of them, and to whom; who has how much in hand stands beside the name. */
export const HandSheet = ({ me, round, busy, onHand, onClose }: Props) => {
  const open = round.stops.filter(canBeHanded)
  const [stopIds, setStopIds] = useState<StopId[]>(() => open.map(({ id }) => id))
  const [toId, setToId] = useState<MemberId>()
  const { data, failed, refresh } = useAnswer(`colleagues ${round.id}`, () =>
    call('round.colleagues', { as: me, id: round.id }),
  )
  return (
    <Sheet title={PROOF.handTitle} onClose={onClose}>
      <View className="rounds__form">
        <Group title={PROOF.handTo}>
          {failed && <Failed code={failed} onRetry={() => void refresh()} />}
          {!data && !failed && <CardSkeleton count={1} />}
          {data?.items.length === 0 && <View className="rounds__note">{PROOF.handNobody}</View>}
          <View>
            {data?.items.map(({ id, name, post, stops }) => (
              <View
                className="round__colleague"
                id={`to-${id}`}
                key={id}
                hoverClass="pressed"
                onClick={() => setToId(id)}
                ariaRole="button"
                ariaLabel={`${name}，${toId === id ? '已选' : '未选'}`}
              >
                <View>
                  <View>{name}</View>
                  <View className="rounds__note">{`${post} · ${stopsHeld(stops)}`}</View>
                </View>
                {toId === id && <Icon name="check" />}
              </View>
            ))}
          </View>
        </Group>
        <Group title={PROOF.handWhich}>
          <View>
            {open.map(({ id, name, holder }) => (
              <Tick
                key={id}
                id={`hand-${id}`}
                words={`${name} · ${holder.name}`}
                on={stopIds.includes(id)}
                holder={undefined}
                onTap={() => setStopIds((all) => toggled(all, id))}
              />
            ))}
          </View>
        </Group>
      </View>
      <SheetFooter>
        <Button
          id="hand-sure"
          label={PROOF.handVerb}
          busy={busy}
          disabled={stopIds.length === 0 || toId === undefined}
          onTap={() => toId !== undefined && onHand(stopIds, toId)}
        />
      </SheetFooter>
    </Sheet>
  )
}
