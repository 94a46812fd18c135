import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'

interface Props extends Asking {
  /** `<choice>-phrase-0`, `<choice>-reason`, `<choice>-submit`. */
  choice: 'cancel' | 'decline' | 'refuse' | 'reopen'
  title: string
  /** What will happen then. */
  hint?: string
  phrases: readonly string[]
  verb: string
  kind?: 'main' | 'alarm'
  onSay: (reason: string) => void
}

/** Something is turned round, and somebody else will ask why; one tap gives the reason. */
export const ReasonSheet = ({
  id,
  choice,
  busy,
  title,
  hint,
  phrases,
  verb,
  kind,
  onSay,
  onClose,
}: Props) => {
  const { draft, write } = useDraft(draftOf(choice, id), { reason: '' })
  const reason = draft.reason.trim()
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="ticket-detail__ask">
        {hint && <View className="ticket-detail__hint">{hint}</View>}
        <Phrases
          id={`${choice}-phrase`}
          phrases={phrases}
          chosen={(phrase) => says(draft.reason, phrase)}
          onPick={(phrase) => write({ reason: togglePhrase(draft.reason, phrase) })}
        />
        <Words
          id={`${choice}-reason`}
          value={draft.reason}
          placeholder="或者说说原因"
          most={200}
          onWrite={(words) => write({ reason: words })}
        />
        <Button
          id={`${choice}-submit`}
          kind={kind ?? 'main'}
          label={verb}
          busy={busy}
          disabled={reason === ''}
          onTap={() => onSay(reason)}
        />
      </View>
    </Sheet>
  )
}
