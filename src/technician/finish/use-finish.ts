import { useCallback, useRef } from 'react'
import type { Cause } from '@contract/feedback'
import type { FileId, MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { isUnsettled } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { goBack } from '@/services/routes'
import { useSignal } from '@/services/signal'
import { tell } from '@/services/tell'
import { useStep } from '@/services/use-step'
import { missing } from './missing'
import { useBill } from './use-bill'

interface Draft {
  note: string
  before: FileId[]
  photos: FileId[]
  /** Photos that have not arrived, as paths on this phone. */
  beforePaths: string[]
  paths: string[]
  counts: Record<string, number>
  cause?: Cause
}
const BLANK: Draft = { note: '', before: [], photos: [], beforePaths: [], paths: [], counts: {} }

/** What is said when the work is done; without signal it is kept on the phone, photos and all. */
export const useFinish = (me: MemberId, ticket: TicketView) => {
  const { draft, write: writeDraft, discard } = useDraft<Draft>(`finish ${ticket.id}`, BLANK)
  const gone = useRef(false)
  /** A photo may arrive after all was said; that begins nothing new. */
  const write = useCallback(
    (change: Partial<Draft>) => {
      if (!gone.current) writeDraft(change)
    },
    [writeDraft],
  )
  const keepBefore = useCallback((before: FileId[]) => write({ before }), [write])
  const keepAfter = useCallback((photos: FileId[]) => write({ photos }), [write])
  const before = usePhotos(draft.before, keepBefore, {
    paths: draft.beforePaths,
    onWait: (beforePaths) => write({ beforePaths }),
  })
  const after = usePhotos(draft.photos, keepAfter, {
    paths: draft.paths,
    onWait: (paths) => write({ paths }),
  })
  const bill = useBill(ticket, draft.counts, (counts) => write({ counts }))
  const { busy, take } = useStep(me)
  const signal = useSignal()
  const note = draft.note.trim()
  // Without signal nothing is waited for: the phone sends them later.
  const sending = signal && (before.sending || after.sending)

  const finish = async () => {
    const answer = await take(
      'finish',
      ticket,
      {
        note,
        ...(draft.before.length === 0 ? {} : { before: draft.before }),
        ...(draft.photos.length === 0 ? {} : { photos: draft.photos }),
        ...(draft.cause === undefined ? {} : { cause: draft.cause }),
        ...(bill.bill.length === 0 ? {} : { bill: bill.bill }),
      },
      {
        before: before.travelling.map(({ path }) => path),
        photos: after.travelling.map(({ path }) => path),
      },
    )
    if (!answer || (answer !== 'kept' && !answer.ok && isUnsettled(answer.code))) return
    if (
      answer !== 'kept' &&
      !answer.ok &&
      (answer.code === 'PHOTOS_MISSING' || answer.code === 'CAUSE_MISSING')
    )
      return
    if (answer === 'kept' || answer.ok) {
      gone.current = true
      discard()
      if (answer !== 'kept') tell(ticket.nature === 'repair' ? '已完工，辛苦了' : '已办结，辛苦了')
    }
    goBack()
  }
  return {
    draft,
    write,
    before,
    after,
    bill,
    busy,
    sending,
    finish,
    missing: missing(ticket, {
      note,
      cause: draft.cause,
      before: draft.before.length + before.travelling.length,
      after: draft.photos.length + after.travelling.length,
    }),
  }
}
