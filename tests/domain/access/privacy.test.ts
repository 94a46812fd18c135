import { maskPhone } from '@domain/access/privacy'
import { mayOpenBox } from '@domain/access/policy'
import { answerFor, cardFor } from '@domain/ticket/views'
import { chen, inState, lin, person, wang, zhou } from '../given'

describe('telephone numbers', () => {
  test('while the job runs its two ends may ring each other', () => {
    expect(cardFor(inState('accepted'), wang).requester.phone).toBe(lin.phone)
    expect(cardFor(inState('accepted'), lin).assignee.phone).toBe(wang.phone)
  })
  test.each(['finished', 'rated', 'cancelled'] as const)('once it is %s nobody sees a number', (state) => {
    for (const who of [lin, wang, zhou, chen]) {
      const seen = JSON.stringify(answerFor(inState(state), who))
      expect(seen).not.toContain(lin.phone)
      expect(seen).not.toContain(wang.phone)
    }
  })
  test('a masked number keeps three and four', () => {
    expect(maskPhone('13900001234')).toBe('139****1234')
    expect(maskPhone('12345')).toBe('****')
  })
})

test('why it went to him is for staff; the resident sees who, not his workload', () => {
  const forLin = answerFor(inState('assigned'), lin)
  const forChen = answerFor(inState('assigned'), chen)
  expect(forLin.ticket.why).toEqual([])
  expect(JSON.stringify(forLin.timeline)).not.toContain('手上')
  expect(forChen.ticket.why).toHaveLength(3)
})

test('who may open which box', () => {
  const roles = { lin, wang, wu: person('wu'), zhou, chen }
  const boxes = Object.entries(roles).map(([name, who]) => [
    name,
    ...(['mine', 'jobs', 'zone'] as const).filter((box) => mayOpenBox(who, box)),
  ])
  expect(boxes).toEqual([
    ['lin', 'mine'],
    ['wang', 'mine', 'jobs'],
    ['wu', 'mine', 'jobs'],
    ['zhou', 'mine', 'jobs', 'zone'],
    ['chen', 'mine', 'jobs', 'zone'],
  ])
})
