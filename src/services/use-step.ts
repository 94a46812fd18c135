import { useCallback, useRef, useState } from 'react'
import type { Input } from '@contract/api'
import type { MemberId } from '@contract/ids'
import type { TicketAnswer, TicketCard } from '@contract/ticket'
import { KEPT } from '@/copy/kept'
import { command, isUnsettled, type PhoneAnswer } from './cloud'
import { NO_FILES, type KeptChoice, type KeptFiles, type Said } from './kept-steps'
import { hasWaiting, keepStep, sendKept } from './offline-queue'
import { createTaps } from './request-id'
import { keepSeen } from './seen-tickets'
import { tell, tellRefusal } from './tell'

/** Of which job a step is: enough to name it where its ticket cannot be read. */
export type Job = Pick<TicketCard, 'id' | 'number' | 'what' | 'place'>
/** `kept`: it is on the phone, and is sent when there is signal. */
export type Taken = PhoneAnswer<TicketAnswer> | 'kept' | undefined

/** A step of the work: told at once where there is signal, kept on the phone where there is none. */
export const useStep = (as: MemberId) => {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const [taps] = useState(createTaps)

  const take = useCallback(
    async (step: KeptChoice, job: Job, said: Said = {}, files: KeptFiles = NO_FILES): Promise<Taken> => {
      if (running.current) return undefined
      running.current = true
      setBusy(true)
      const doneAt = Date.now()
      const tap = `${step} ${job.id} ${JSON.stringify(said)}`
      const requestId = taps.idOf(tap)
      const rest = () => {
        running.current = false
        setBusy(false)
      }
      // What was done before it has to be told before it, and its photos too.
      if (!hasWaiting(as, job.id) && files.before.length + files.photos.length === 0) {
        const action = `ticket.${step}` as 'ticket.finish'
        const input = { as, id: job.id, requestId, ...said } as Input<'ticket.finish'>
        const answer = await command(action, input, { keepable: true })
        if (answer.ok || answer.code !== 'OFFLINE') {
          if (answer.ok || !isUnsettled(answer.code)) taps.answered(tap)
          if (answer.ok) keepSeen(as, answer.data)
          else tellRefusal(answer.code)
          rest()
          return answer
        }
      }
      const { number, what, place } = job
      const kept = { requestId, as, id: job.id, step, said, doneAt, files }
      await keepStep({ ...kept, job: { number, what, place: place.label } })
      taps.answered(tap)
      tell(KEPT.kept)
      rest()
      void sendKept()
      return 'kept'
    },
    [as, taps],
  )
  return { busy, take }
}
