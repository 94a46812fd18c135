import { useState } from 'react'
import type { Run } from '@contract/fee'
import { Button } from '@/components/button/Button'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { Footer } from '@/components/page/Footer'
import { IssueSheet, type Seen } from './IssueSheet'

interface Props {
  run: Run
  busy: boolean
  onIssue: (total: number) => Promise<void>
  onDrop: () => Promise<void>
}

/** It goes out, or it does not: asked once more either way. */
export const Deciding = ({ run: { state, bills, total, odd }, busy, onIssue, onDrop }: Props) => {
  /** As it was when she asked for it: what is behind the sheet may become another meanwhile. */
  const [seen, setSeen] = useState<Seen>()
  const [dropping, setDropping] = useState(false)
  if (state !== 'ready' && state !== 'counting') return null
  return (
    <>
      <Footer>
        {state === 'ready' && bills > 0 && (
          <Button id="issue" label="出账" disabled={busy} onTap={() => setSeen({ bills, total, odd })} />
        )}
        <Button id="drop" kind="quiet" label="作废" disabled={busy} onTap={() => setDropping(true)} />
      </Footer>
      {seen && state === 'ready' && (
        <IssueSheet
          seen={seen}
          busy={busy}
          onSure={() => void onIssue(seen.total).then(() => setSeen(undefined))}
          onClose={() => setSeen(undefined)}
        />
      )}
      {dropping && (
        <ConfirmSheet
          title="作废这次出账？"
          sentences={['算好的都不要了，住户什么也收不到。', '以后可以重新算。']}
          verb="作废"
          busy={busy}
          onSure={() => void onDrop().then(() => setDropping(false))}
          onClose={() => setDropping(false)}
        />
      )}
    </>
  )
}
