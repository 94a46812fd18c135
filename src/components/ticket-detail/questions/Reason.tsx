import type { ReactNode } from 'react'
import type { TicketChoice } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'

interface Props extends Omit<Asking, 'onClose'> {
  /** Also stands before `-phrase-0`, `-reason`, `-submit`. */
  choice: TicketChoice
  phrases: readonly string[]
  verb: string
  kind?: 'main' | 'alarm'
  /** Something else is still to be said. */
  disabled?: boolean
  /** What will happen then. */
  children?: ReactNode
  onSay: (reason: string) => void
}

/** Why: one tap says it, or one's own words, which are kept while the question is away. */
export const Reason = ({
  id,
  choice,
  busy,
  phrases,
  verb,
  kind = 'main',
  disabled = false,
  children,
  onSay,
}: Props) => {
  const { draft, write } = useDraft(draftOf(choice, id), { reason: '' })
  const reason = draft.reason.trim()
  return (
    <>
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
      {children}
      <SheetFooter>
        <Button
          id={`${choice}-submit`}
          kind={kind}
          label={verb}
          busy={busy}
          disabled={disabled || reason === ''}
          onTap={() => onSay(reason)}
        />
      </SheetFooter>
    </>
  )
}
