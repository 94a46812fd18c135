import type { Input } from '@contract/api'
import type { MemberId, RequestId, TicketId } from '@contract/ids'
import type { TicketAnswer, TicketCard } from '@contract/ticket'
import { KEPT } from '@/copy/kept'
import { call } from './cloud'
import { dropFile, keepFile, sendFile } from './kept-files'
import { changed, comesLater, settled } from './kept-list'
import { createKeptQueue } from './kept-queue'
import {
  afterSteps,
  answerAfter,
  dismissed,
  nextToSend,
  refusedWith,
  stuckOf,
  waiting,
  waitingOf,
  waits,
  type KeptFiles,
  type KeptStep,
  type Stuck,
} from './kept-steps'
import { keepSeen } from './seen-tickets'
import { createStore, useStore } from './store'
import { tell } from './tell'

// What was done without signal: kept on the phone, in order, until the server has heard of it. What is decided about it
// stands in kept-steps.ts; here it is sent and watched.

/** What the server answered to a step sent from here: newer than what a screen has, until it asks again. */
const news = createStore<Record<string, TicketAnswer>>({})
const queue = createKeptQueue<KeptStep>({ drawer: 'steps', waits, carry: () => carry() })
const { items: steps, write } = queue

const keptFiles = async ({ before, photos }: KeptFiles): Promise<KeptFiles> => ({
  before: await Promise.all(before.map(keepFile)),
  photos: await Promise.all(photos.map(keepFile)),
})

/** Kept from now on, whatever happens to the phone. */
export const keepStep = async (step: KeptStep): Promise<void> => {
  const files = await keptFiles(step.files)
  queue.keep({ ...step, files })
}

export const hasWaiting = (as: MemberId, id: TicketId): boolean =>
  waitingOf(steps.get(), id).some((step) => step.as === as)

/** Its photos first, each as soon as it has arrived no longer the phone's. Throws where nothing gets through. */
const withPhotos = async (step: KeptStep): Promise<KeptStep> => {
  let now = step
  for (const part of ['before', 'photos'] as const)
    for (const path of step.files[part]) {
      const file = await sendFile(path)
      const files = { ...now.files, [part]: now.files[part].filter((one) => one !== path) }
      const arrived = [...(now.said[part] ?? []), ...(file === undefined ? [] : [file])]
      now = { ...now, files, said: { ...now.said, ...(arrived.length === 0 ? {} : { [part]: arrived }) } }
      write(changed(steps.get(), now))
      dropFile(path)
    }
  return now
}

/** How it stands now, and who else has it, as far as one may still see. */
const meanwhile = async ({ as, id }: KeptStep): Promise<{ who?: string; state?: TicketCard['state'] }> => {
  const answer = await call('ticket.get', { as, id })
  if (!answer.ok) return {}
  const { assignee, state } = answer.data.ticket
  return assignee.id === as ? { state } : { who: assignee.name, state }
}

type Sent = 'told' | 'refused' | 'silence' | 'later'

const send = async (kept: KeptStep): Promise<Sent> => {
  const step = await withPhotos(kept)
  const { as, id, requestId, said, doneAt } = step
  // Which fields belong to which step the sheets know that asked for them.
  const action = `ticket.${step.step}` as 'ticket.finish'
  const answer = await call(action, { as, id, requestId, ...said, doneAt } as Input<'ticket.finish'>)
  if (answer.ok) {
    news.set({ ...news.get(), [`${as} ${id}`]: answer.data })
    keepSeen(as, answer.data)
    write(settled(steps.get(), requestId))
    return 'told'
  }
  if (answer.code === 'OFFLINE') return 'silence'
  if (comesLater(answer.code)) return 'later'
  write(refusedWith(steps.get(), requestId, { code: answer.code, ...(await meanwhile(step)) }))
  return 'refused'
}

/** Sends what waits, oldest first, until there is no signal any more. */
const carry = async (): Promise<void> => {
  const later: TicketId[] = []
  let told = 0
  let refused = 0
  try {
    for (let step = nextToSend(steps.get()); step; step = nextToSend(steps.get(), later)) {
      const sent = await send(step)
      if (sent === 'silence') break
      if (sent === 'later') later.push(step.id)
      if (sent === 'told') told += 1
      if (sent === 'refused') refused += 1
    }
  } finally {
    if (refused > 0) tell(KEPT.notNoted)
    else if (told > 0) tell(KEPT.told(told))
  }
}
export const sendKept = queue.send

export const dismissStuck = (requestId: RequestId): void => write(dismissed(steps.get(), requestId))

/** What one membership has on this phone. */
export const useKept = (as: MemberId): { waiting: KeptStep[]; stuck: Stuck[] } => {
  const mine = useStore(steps).filter((step) => step.as === as)
  return { waiting: waiting(mine), stuck: stuckOf(mine) }
}

/** Each job as it stands for who took the steps: after those that still wait here. */
export const useAsDone = (as: MemberId) => {
  const mine = useStore(steps).filter((step) => step.as === as)
  const heard = useStore(news)
  const newest = (id: TicketId, updatedAt: number): TicketAnswer | undefined => {
    const answer = heard[`${as} ${id}`]
    return answer && answer.ticket.updatedAt > updatedAt ? answer : undefined
  }
  return {
    card: <Card extends TicketCard>(card: Card): Card =>
      afterSteps({ ...card, ...newest(card.id, card.updatedAt)?.ticket }, mine),
    answer: (answer: TicketAnswer): TicketAnswer =>
      answerAfter(newest(answer.ticket.id, answer.ticket.updatedAt) ?? answer, mine),
  }
}
