import { isRefusal } from '@contract/errors'
import type { RequestId } from '@contract/ids'
import type { TicketCommand } from '@contract/ticket'
import type { Actor } from '@domain/access/policy'
import { staffCard } from '@domain/people/staff-card'
import { choicesFor } from '@domain/ticket/lifecycle'
import { perform } from '@domain/ticket/perform'
import { isLow, tagsFor } from '@domain/ticket/verdict'
import { answerFor } from '@domain/ticket/views'
import { at, chen, desk, done, inState, lin, NOON, person, submitted, wang, zhou } from '../given'

const son = person('3-2-501-son')
const HOUR = 60 * 60_000
const tried = (ticket: ReturnType<typeof inState>, command: TicketCommand, by: Actor, now = NOON) => {
  const answer = perform(ticket, command, 'tap-tried' as RequestId, by, now, desk)
  return isRefusal(answer) ? answer.refused : 'ok'
}

describe('a verdict', () => {
  test('is hers, or her son’s if he is first; one is enough for the house', () => {
    const his = done(inState('finished'), { type: 'rate', stars: 5 }, son)
    expect(his.rating).toMatchObject({ stars: 5, by: son._id, anonymous: false, tags: [] })
    expect(tried(his, { type: 'rate', stars: 1 }, lin)).toBe('ALREADY_RATED')
  })
  test('can be given for fourteen days after the work was finished', () => {
    const finished = inState('finished')
    expect(tried(finished, { type: 'rate', stars: 4 }, lin, at(14))).toBe('ok')
    expect(tried(finished, { type: 'rate', stars: 4 }, lin, at(14) + 1)).toBe('TOO_LATE_TO_RATE')
    expect(choicesFor(finished, lin, at(14) + 1)).not.toContain('rate')
  })
  test('may be changed once, within a day, by who gave it', () => {
    const rated = inState('rated')
    expect(tried(rated, { type: 'rerate', stars: 1 }, son)).toBe('NOT_ALLOWED')
    expect(tried(rated, { type: 'rerate', stars: 1 }, lin, at(1) + 1)).toBe('VERDICT_STANDS')
    const changed = done(rated, { type: 'rerate', stars: 1, tags: ['late'] }, lin, NOON + HOUR)
    expect(changed.rating).toMatchObject({ stars: 1, tags: ['late'], at: NOON, changedAt: NOON + HOUR })
    expect(tried(changed, { type: 'rerate', stars: 5 }, lin, NOON + HOUR)).toBe('VERDICT_STANDS')
    expect(choicesFor(changed, lin, NOON + HOUR)).not.toContain('rerate')
  })
  test('on each time it was finished counts, and is about who finished it', () => {
    const again = done(inState('rated'), { type: 'reopen', reason: '又漏了' }, lin)
    const taken = done(again, { type: 'takeOver' }, zhou)
    const finished = done(
      done(taken, { type: 'arrive' }, zhou),
      { type: 'finish', note: '这次好了' },
      zhou,
      NOON + HOUR,
    )
    const rated = done(finished, { type: 'rate', stars: 5 }, lin, NOON + HOUR)
    expect(rated.verdicts).toEqual([
      { of: wang._id, stars: 4, at: NOON },
      { of: zhou._id, stars: 5, at: NOON + HOUR },
    ])
  })
  test('has tags of its kind of work and no others', () => {
    const finished = inState('finished')
    expect(tagsFor(finished)).toEqual({
      good: ['onTime', 'skilled', 'explained', 'tidy', 'polite'],
      bad: ['notFixed', 'late', 'unexplained', 'messy', 'rude', 'costly'],
    })
    expect(tagsFor({ nature: 'repair', icon: 'lift', fees: false }).bad).not.toContain('costly')
    expect(tagsFor({ nature: 'complaint', icon: 'complaint', fees: false }).good).toContain('heard')
    expect(tried(finished, { type: 'rate', stars: 5, tags: ['heard'] }, lin)).toBe('BAD_INPUT')
    expect(answerFor(finished, lin, NOON).ticket.tags).toEqual(tagsFor(finished))
    expect(answerFor(finished, wang, NOON).ticket.tags).toBeUndefined()
  })
  test('is low with one or two stars, or where it is not mended whatever the stars', () => {
    expect([1, 2, 3].map((stars) => isLow({ stars }))).toEqual([true, true, false])
    expect(isLow({ stars: 5, tags: ['notFixed'] })).toBe(true)
    expect(isLow({ stars: 4, tags: ['unsolved'] })).toBe(true)
  })
})

describe('without a name', () => {
  const verdict: TicketCommand = { type: 'rate', stars: 2, words: '来晚了', tags: ['late'], anonymous: true }
  const hidden = done(inState('finished'), verdict, lin)
  test('the technician sees neither stars nor words, is told nothing, and cannot answer', () => {
    const seen = answerFor(hidden, wang, NOON)
    expect(seen.ticket.rating).toBeUndefined()
    expect(seen.ticket.stars).toBeUndefined()
    expect(seen.timeline.map(({ type }) => type)).not.toContain('rated')
    expect(JSON.stringify(seen)).not.toContain('来晚了')
    expect(hidden.outbox.filter(({ memberId, id }) => memberId === wang._id && id.includes('rated'))).toEqual(
      [],
    )
    expect(choicesFor(hidden, wang, NOON)).not.toContain('reply')
    expect(tried(hidden, { type: 'reply', words: '对不起' }, wang)).toBe('NOT_ALLOWED')
  })
  test('her family, the steward and the manager do', () => {
    for (const who of [lin, son, zhou, chen])
      expect(answerFor(hidden, who, NOON).ticket.rating).toMatchObject({ stars: 2, words: '来晚了' })
  })
  test('changed later, it stays without', () => {
    const changed = done(hidden, { type: 'rerate', stars: 1, anonymous: true }, lin)
    expect(answerFor(changed, wang, NOON).ticket.rating).toBeUndefined()
    expect(
      changed.outbox.filter(({ memberId, id }) => memberId === wang._id && id.includes('rerated')),
    ).toEqual([])
  })
})

describe('an answer to it', () => {
  const answered = done(inState('rated'), { type: 'reply', words: '谢谢您，下次更快' }, wang)
  test('stands under it for everybody who may read it, once', () => {
    expect(answerFor(answered, lin, NOON).ticket.rating?.reply).toEqual({
      words: '谢谢您，下次更快',
      by: wang.name,
      at: NOON,
    })
    expect(tried(answered, { type: 'reply', words: '还有' }, zhou)).toBe('ALREADY_REPLIED')
  })
  test('stays when she thinks better of it', () => {
    const changed = done(answered, { type: 'rerate', stars: 5 }, lin)
    expect(changed.rating?.reply?.words).toBe('谢谢您，下次更快')
  })
})

test('a complaint is closed with what was behind it, a repair without', () => {
  const complaint = submitted({ kind: 'complaint' })
  const answer = { type: 'answer', problem: '吵', plan: '去说', finishBy: at(1) } as const
  const answered = done(complaint, answer, zhou)
  expect(tried(answered, { type: 'finish', note: '说好了' }, zhou)).toBe('CAUSE_MISSING')
  const closed = done(answered, { type: 'finish', note: '说好了', cause: 'neighbour' }, zhou)
  expect(closed.cause).toBe('neighbour')
  expect(answerFor(closed, zhou, NOON).ticket.cause).toBe('neighbour')
  for (const who of [lin, son])
    expect(JSON.stringify(answerFor(closed, who, NOON))).not.toContain('neighbour')
  expect(done(inState('onSite'), { type: 'finish', note: '好了', cause: 'fees' }, wang).cause).toBeUndefined()
})

describe('who comes, as a resident is told', () => {
  const master = { ...wang, name: '王建国', since: '2019-11-22' }
  test.each([
    ['2019-11-22', 6],
    ['2019-11-21', 7],
    ['2026-11-21', 0],
  ])('here since %s: %i whole years', (since, years) => {
    expect(staffCard({ ...master, since }, { sum: 0, count: 0 }, NOON).years).toBe(years)
  })
  test('is called as at the door, with stars where there are any', () => {
    expect(staffCard(master, { sum: 14, count: 3 }, NOON)).toMatchObject({
      name: '王师傅',
      stars: { tenths: 46, count: 3 },
    })
    expect(staffCard({ ...master, name: '欧阳建国' }, { sum: 0, count: 0 }, NOON)).not.toHaveProperty('stars')
    expect(staffCard({ ...master, name: '欧阳建国' }, { sum: 0, count: 0 }, NOON).name).toBe('欧阳师傅')
    expect(staffCard(zhou, { sum: 0, count: 0 }, NOON).name).toBe(`${zhou.name.slice(0, 1)}管家`)
  })
  test('has no number and no whole name', () => {
    const card = JSON.stringify(staffCard(master, { sum: 5, count: 1 }, NOON))
    expect(card).not.toContain(master.phone)
    expect(card).not.toContain(master.name)
  })
})
