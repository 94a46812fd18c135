import type { FileId, MemberId, RequestId, TicketId } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { changed, keep, settled } from '@/services/kept-list'
import {
  afterSteps,
  answerAfter,
  dismissed,
  nextToSend,
  NO_FILES,
  refusedWith,
  stuckOf,
  waiting,
  type KeptChoice,
  type KeptStep,
} from '@/services/kept-steps'
import { answer, leak, MINUTE, NOW, wang } from './given'

const other = 't-2' as TicketId
let taps = 0
const step = (choice: KeptChoice, change: Partial<KeptStep> = {}): KeptStep => ({
  requestId: `tap-${(taps += 1)}` as RequestId,
  as: wang.id,
  id: leak.id,
  step: choice,
  said: {},
  doneAt: NOW,
  files: NO_FILES,
  job: { number: leak.number, what: '漏水', place: leak.place.label },
  ...change,
})
const all = (...steps: KeptStep[]) => steps.reduce<KeptStep[]>(keep, [])
const words = (steps: readonly KeptStep[]) => steps.map(({ id, step: choice }) => `${id} ${choice}`)

test('what was done first is told first, and one ticket’s steps strictly one after another', () => {
  let kept = all(step('accept'), step('accept', { id: other }), step('arrive'))
  const told: string[] = []
  for (let next = nextToSend(kept); next; next = nextToSend(kept)) {
    told.push(`${next.id} ${next.step}`)
    kept = settled(kept, next.requestId)
  }
  expect(told).toEqual(['t-1 accept', 't-2 accept', 't-1 arrive'])
  expect(kept).toEqual([])
})

test('a ticket that has to wait holds up none but itself', () => {
  const kept = all(step('accept'), step('arrive'), step('accept', { id: other }))
  expect(nextToSend(kept, [leak.id])?.id).toBe(other)
  expect(nextToSend(kept, [leak.id, other])).toBeUndefined()
})

test('the same tap is kept once', () => {
  const tap = step('arrive')
  expect(all(tap, tap, { ...tap, doneAt: NOW + MINUTE })).toEqual([tap])
})

test('refused in the middle: it and what followed on that ticket stay, the rest goes on', () => {
  const [done, arrive, finish, elsewhere] = [
    step('accept'),
    step('arrive'),
    step('finish', { said: { note: '换了软管' } }),
    step('accept', { id: other }),
  ]
  let kept = settled(all(done, arrive, elsewhere, finish), done.requestId)
  kept = refusedWith(kept, arrive.requestId, { code: 'NOT_FOUND', who: '陈静' })
  expect(words(waiting(kept))).toEqual(['t-2 accept'])
  expect(nextToSend(kept)?.id).toBe(other)
  const [stuck] = stuckOf(kept)
  expect(stuck?.refused).toEqual({ code: 'NOT_FOUND', who: '陈静' })
  expect(words([stuck!.step, ...stuck!.followers])).toEqual(['t-1 arrive', 't-1 finish'])
  expect(stuck?.followers[0]?.said.note).toBe('换了软管')
})

test('what is done after a refusal has been seen is sent like anything else', () => {
  const old = step('arrive')
  const kept = keep(refusedWith(all(old), old.requestId, { code: 'STEP_MISSING' }), step('accept'))
  expect(words(waiting(kept))).toEqual(['t-1 accept'])
  expect(stuckOf(kept)[0]?.followers).toEqual([])
})

test('read and understood, it goes with what followed it, and nothing else does', () => {
  const [arrive, finish, elsewhere] = [step('arrive'), step('finish'), step('accept', { id: other })]
  const kept = refusedWith(all(arrive, finish, elsewhere), arrive.requestId, { code: 'ALREADY_CANCELLED' })
  expect(dismissed(kept, arrive.requestId)).toEqual([elsewhere])
})

test('a refusal of a step that is gone already changes nothing', () => {
  const kept = all(step('accept'))
  expect(refusedWith(kept, 'tap-0' as RequestId, { code: 'NOT_FOUND' })).toEqual(kept)
})

test('the app closed and opened again knows all of it', () => {
  const finish = step('finish', { files: { before: [], photos: ['wxfile://store/a.jpg'] } })
  const kept = refusedWith(all(step('accept', { id: other }), finish), finish.requestId, {
    code: 'NOT_FOUND',
  })
  const opened = JSON.parse(JSON.stringify(kept)) as KeptStep[]
  expect(opened).toEqual(kept)
  expect(nextToSend(opened)?.id).toBe(other)
  expect(stuckOf(opened)).toHaveLength(1)
})

test('a photo that has arrived is not sent again', () => {
  const finish = step('finish', { files: { before: [], photos: ['a', 'b'] } })
  const half = {
    ...finish,
    said: { photos: ['cloud://env/a' as FileId] },
    files: { before: [], photos: ['b'] },
  }
  expect(nextToSend(changed(all(finish), half))).toEqual(half)
})

const job = (change: Partial<TicketCard>): TicketCard => ({ ...leak, ...change })

test('the job stands as after the steps, and offers the next', () => {
  const card = job({ state: 'assigned', choices: ['accept', 'transfer'], promisedAt: NOW })
  const taken = afterSteps(card, all(step('accept')))
  expect([taken.state, taken.choices, taken.promisedAt]).toEqual([
    'accepted',
    ['depart', 'arrive', 'wait'],
    undefined,
  ])
  const away = afterSteps(card, all(step('accept'), step('depart', { said: { etaMinutes: 20 } })))
  expect([away.state, away.etaAt]).toEqual(['enRoute', NOW + 20 * MINUTE])
  const there = afterSteps(card, all(step('accept'), step('arrive')))
  expect([there.state, there.choices]).toEqual(['onSite', ['finish', 'wait']])
  const done = afterSteps(card, all(step('accept'), step('arrive'), step('finish')))
  expect([done.state, done.choices]).toEqual(['finished', []])
})

test('what waits shows for what, and until when', () => {
  const card = job({ state: 'onSite' })
  const wait = step('wait', { said: { for: 'parts', until: NOW + 60 * MINUTE, note: '阀芯缺货' } })
  expect(afterSteps(card, all(wait)).waiting).toEqual({
    for: 'parts',
    until: NOW + 60 * MINUTE,
    note: '阀芯缺货',
  })
  expect(afterSteps(card, all(wait, step('resume'))).waiting).toBeUndefined()
})

test('steps of another ticket, and those that were refused, change nothing on the screen', () => {
  const card = job({ state: 'accepted' })
  const arrive = step('arrive')
  const kept = refusedWith(all(arrive, step('accept', { id: other })), arrive.requestId, {
    code: 'NOT_FOUND',
  })
  expect(afterSteps(card, kept)).toBe(card)
})

test('what the server has heard of already is not shown twice', () => {
  const card = job({ state: 'onSite', choices: ['finish'] })
  expect(afterSteps(card, all(step('arrive')))).toBe(card)
})

test('the page offers what the job offers', () => {
  const page = answer({
    ticket: { ...answer().ticket, state: 'enRoute', choices: ['arrive'] },
    choices: ['arrive'],
  })
  expect(answerAfter(page, all(step('arrive'))).choices).toEqual(['finish', 'wait'])
  expect(answerAfter(page, [])).toBe(page)
})

test('somebody with two posts keeps each one’s steps apart', () => {
  const mine = step('arrive')
  const others = step('accept', { as: 'm-other' as MemberId })
  const kept = refusedWith(all(mine, others), mine.requestId, { code: 'NOT_FOUND' })
  expect(waiting(kept)).toEqual([others])
})
