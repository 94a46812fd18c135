import { useEffect } from 'react'
import type { KindId, SpotId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { formTitle } from '@/copy/kinds'
import { useCatalogue } from '@/services/catalogue'
import { goHome } from '@/services/routes'
import { SubmitForm } from './SubmitForm'

interface Props {
  me: Membership
  /** Without a kind, as a code on a wall has it: whatever is for anything. */
  opened: { kind?: KindId; spot?: SpotId }
  onTitle: (title: string) => void
}

/** The form of a kind, once it is known what the kind is. */
export const Submit = ({ me, opened, onTitle }: Props) => {
  const { catalogue, kinds, failed, refresh } = useCatalogue(me.id)
  const shown = kinds.filter(({ hidden }) => !hidden)
  const kind = shown.find(({ id }) => id === (opened.kind ?? 'other'))
  const title = kind && formTitle(kind)
  useEffect(() => {
    if (title !== undefined) onTitle(title)
  }, [title, onTitle])

  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!catalogue) return <CardSkeleton count={2} />
  if (!kind) {
    return (
      <Blank
        drawing="calm"
        sentence="这一项刚有调整，请回首页重新选一项"
        action={{ id: 'go-home', label: '回首页', onTap: goHome }}
      />
    )
  }
  return <SubmitForm key={kind.id} me={me} kind={kind} dutyPhone={catalogue.dutyPhone} spot={opened.spot} />
}
