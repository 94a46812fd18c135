import { maskPhone } from '@domain/access/privacy'
import { mayOpenBox } from '@domain/access/policy'
import { answerFor, cardFor } from '@domain/ticket/views'
import { chen, inState, lin, NOON, person, wang, zhou } from '../given'

describe('telephone numbers', () => {
  test('while the job runs its two ends may ring each other', () => {
    expect(cardFor(inState('accepted'), wang, NOON).requester.callable).toBe(true)
    expect(cardFor(inState('accepted'), lin, NOON).assignee.callable).toBe(true)
    expect(cardFor(inState('accepted'), lin, NOON).requester.callable).toBe(false)
  })
  test('her son may ring the plumber, and nobody rings her over his head', () => {
    const card = cardFor(inState('accepted'), person('3-2-501-son'), NOON)
    expect([card.assignee.callable, card.requester.callable]).toEqual([true, false])
  })
  test.each(['assigned', 'accepted', 'finished', 'rated', 'cancelled'] as const)(
    'while it is %s a ticket shows nobody a number, and when it is done nobody rings',
    (state) => {
      for (const who of [lin, wang, zhou, chen]) {
        const answer = answerFor(inState(state), who, NOON)
        expect(JSON.stringify(answer)).not.toContain(lin.phone)
        expect(JSON.stringify(answer)).not.toContain(wang.phone)
        // But who has still to ask her how it went rings her.
        const asks = state === 'finished' && (who === zhou || who === chen)
        if (!['assigned', 'accepted'].includes(state))
          expect([answer.ticket.requester.callable, answer.ticket.assignee.callable]).toEqual([asks, false])
      }
    },
  )
  test('a masked number keeps three and four', () => {
    expect(maskPhone('13900001234')).toBe('139****1234')
    expect(maskPhone('12345')).toBe('****')
    expect(maskPhone('')).toBe('')
  })
})

test('why it went to him is for staff; the resident sees who, not his workload', () => {
  const forLin = answerFor(inState('assigned'), lin, NOON)
  const forChen = answerFor(inState('assigned'), chen, NOON)
  expect(forLin.ticket.why).toEqual([])
  expect(JSON.stringify(forLin.timeline)).not.toContain('手上')
  expect(forChen.ticket.why).toHaveLength(3)
})

test('who may open which box', () => {
  const roles = { lin, tenant: person('3-2-502-tenant'), wang, wu: person('wu'), zhou, chen }
  const boxes = Object.entries(roles).map(([name, who]) => [
    name,
    ...(['mine', 'household', 'jobs', 'zone'] as const).filter((box) => mayOpenBox(who, box)),
  ])
  expect(boxes).toEqual([
    ['lin', 'mine', 'household'],
    ['tenant', 'mine'],
    ['wang', 'mine', 'jobs'],
    ['wu', 'mine', 'jobs'],
    ['zhou', 'mine', 'jobs', 'zone'],
    ['chen', 'mine', 'jobs', 'zone'],
  ])
})
