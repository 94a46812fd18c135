import { View } from '@tarojs/components'
import type { KindId, MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Words } from '@/components/words/Words'
import { CHOICES, RECLASSIFY_REASONS } from '@/copy/choices'
import { useCatalogue } from '@/services/catalogue'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'

interface Props extends Asking {
  me: MemberId
  ticket: TicketView
  onReclassify: (kind: KindId, reason: string) => void
}

/** It is something else than was said: it goes to whoever answers for that. */
export const ReclassifySheet = ({ id, me, ticket, busy, onReclassify, onClose }: Props) => {
  const { catalogue, kinds, failed, refresh } = useCatalogue(me)
  const { draft, write } = useDraft<{ kind?: KindId; reason: string }>(draftOf('reclassify', id), {
    reason: '',
  })
  const reason = draft.reason.trim()
  const others = kinds.filter((kind) => !kind.hidden && kind.id !== ticket.kind)
  const kind = others.find((one) => one.id === draft.kind)
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
              if (picked) write({ kind: picked.id })
            }}
          />
          <Phrases
            id="reclassify-phrase"
            phrases={RECLASSIFY_REASONS}
            chosen={(phrase) => says(draft.reason, phrase)}
            onPick={(phrase) => write({ reason: togglePhrase(draft.reason, phrase) })}
          />
          <Words
            id="reclassify-reason"
            value={draft.reason}
            placeholder="或者说说原因"
            most={200}
            onWrite={(words) => write({ reason: words })}
          />
          <View className="ticket-detail__hint">
            {kind ? `会改为${kind.word}，交给负责${kind.word}的同事` : '改好后会交给负责那一类的同事'}
          </View>
          <Button
            id="reclassify-submit"
            label={CHOICES.reclassify}
            busy={busy}
            disabled={!kind || reason === ''}
            onTap={() => kind && onReclassify(kind.id, reason)}
          />
        </View>
      )}
    </Sheet>
  )
}
