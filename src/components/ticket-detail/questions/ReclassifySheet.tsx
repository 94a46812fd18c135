import { useState } from 'react'
import { View } from '@tarojs/components'
import type { KindId, MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Failed } from '@/components/blank/Failed'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { CHOICES, RECLASSIFY_REASONS } from '@/copy/choices'
import { useCatalogue } from '@/services/catalogue'
import type { Asking } from './asking'
import { Reason } from './Reason'

interface Props extends Asking {
  me: MemberId
  ticket: TicketView
  onReclassify: (kind: KindId, reason: string) => void
}

/** It is something else than was said: it goes to whoever answers for that. */
export const ReclassifySheet = ({ id, me, ticket, busy, onReclassify, onClose }: Props) => {
  const { catalogue, kinds, failed, refresh } = useCatalogue(me)
  const [meant, setMeant] = useState<KindId>()
  const others = kinds.filter((kind) => !kind.hidden && kind.id !== ticket.kind)
  const kind = others.find((one) => one.id === meant)
  return (
    <Sheet title={`不是${ticket.what}，是什么？`} onClose={onClose}>
      {!catalogue && failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!catalogue && !failed && <CardSkeleton count={1} />}
      {catalogue && (
        <View className="ticket-detail__ask">
          <Phrases
            id="reclassify-kind"
            phrases={others.map(({ word }) => word)}
            chosen={(word) => kind?.word === word}
            onPick={(word) => {
              const picked = others.find((one) => one.word === word)
              if (picked) setMeant(picked.id)
            }}
          />
          <Reason
            id={id}
            choice="reclassify"
            busy={busy}
            phrases={RECLASSIFY_REASONS}
            verb={CHOICES.reclassify}
            disabled={!kind}
            onSay={(reason) => kind && onReclassify(kind.id, reason)}
          >
            <View className="ticket-detail__hint">
              {kind ? `会改为${kind.word}，交给负责${kind.word}的同事` : '改好后会交给负责那一类的同事'}
            </View>
          </Reason>
        </View>
      )}
    </Sheet>
  )
}
