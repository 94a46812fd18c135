import { useEffect, useRef, useState } from 'react'
import type { Output } from '@contract/api'
import type { RequestId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { TicketFilter } from '@contract/ticket'
import type { Span } from '@/copy/export'
import { command, isUnsettled, type PhoneErrorCode } from '@/services/cloud'
import { newRequestId } from '@/services/request-id'
import { forget, recall, remember } from '@/services/storage'

/** An export that was begun: one tap, however many steps it takes, and where the next one goes on. */
export interface Begun {
  requestId: RequestId
  filter?: TicketFilter
  span: Span
  rows: number
  next?: string
}
type Finished = NonNullable<Output<'ticket.export'>['file']>

export type Stage =
  | { at: 'start'; failed?: PhoneErrorCode }
  | { at: 'writing'; begun: Begun }
  | { at: 'stopped'; begun: Begun; failed: PhoneErrorCode }
  | { at: 'done'; begun: Begun; file: Finished }

/** Refused for the moment only: the same tap goes on later. */
const isPassing = (code: PhoneErrorCode) => isUnsettled(code) || code === 'BUSY'

/** A workbook of any length, step by step; a page that was left goes on when it is opened again. */
export const useExport = (me: Membership) => {
  const key = `export ${me.id}`
  const [stage, setStage] = useState<Stage>(() => {
    const begun = recall<Begun>(key)
    return begun ? { at: 'stopped', begun, failed: 'OFFLINE' } : { at: 'start' }
  })
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const write = async (from: Begun) => {
    let begun = from
    while (!gone.current) {
      remember(key, begun)
      setStage({ at: 'writing', begun })
      const answer = await command('ticket.export', {
        as: me.id,
        requestId: begun.requestId,
        ...(begun.filter ? { filter: begun.filter } : {}),
        ...(begun.span.from ? { from: begun.span.from } : {}),
        ...(begun.span.to ? { to: begun.span.to } : {}),
        ...(begun.next === undefined ? {} : { cursor: begun.next }),
      })
      if (!answer.ok) {
        if (isPassing(answer.code)) return setStage({ at: 'stopped', begun, failed: answer.code })
        forget(key)
        return setStage({ at: 'start', failed: answer.code })
      }
      const { rows, next, file } = answer.data
      begun = { ...begun, rows, ...(next === undefined ? {} : { next }) }
      if (file || next === undefined) {
        forget(key)
        return setStage(file ? { at: 'done', begun, file } : { at: 'start', failed: 'INTERNAL' })
      }
    }
  }

  return {
    stage,
    begin: (span: Span, filter: TicketFilter | undefined) =>
      void write({ requestId: newRequestId(), span, rows: 0, ...(filter ? { filter } : {}) }),
    resume: (begun: Begun) => void write(begun),
    again: () => {
      forget(key)
      setStage({ at: 'start' })
    },
  }
}
