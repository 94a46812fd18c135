import fc from 'fast-check'
import type { ActionName } from '@contract/api'
import { isRefusal } from '@contract/errors'
import type { FileId, PriceId, RequestId, TicketId } from '@contract/ids'
import type { QuoteLine, Ticket, TicketChoice, TicketCommand } from '@contract/ticket'
import type { Actor } from '@domain/access/policy'
import { choicesFor } from '@domain/ticket/lifecycle'
import { perform } from '@domain/ticket/perform'
import { map } from '../../scripts/seed/green-lake'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'

/** Random people do random things to a ticket in the real store; the rules alone, run beside it, must agree at every step. */
const lin = person('3-2-501')
const PEOPLE = [
  lin,
  person('3-2-501-son'),
  ...['wang', 'zhang', 'li', 'zhou', 'chen', 'wu'].map(person),
  person('1-1-101'),
]
const DAY = 24 * 60 * 60_000

/** Merging is of two; together.test.ts has it. */
type Tried = Exclude<TicketChoice, 'merge'>
/** What the price list of 翠湖花园 says of a valve and a hose. */
const QUOTED: QuoteLine[] = ['p-6', 'p-7'].map((id) => {
  const { name = '', unit = '', amount = 0 } = map.catalogue?.prices.find((price) => price.id === id) ?? {}
  return { priceId: id as PriceId, name, unit, amount, count: 1 }
})
const COMMANDS: Record<Tried, TicketCommand> = {
  accept: { type: 'accept' },
  depart: { type: 'depart', etaMinutes: 5 },
  arrive: { type: 'arrive' },
  finish: { type: 'finish', note: '好了' },
  wait: { type: 'wait', for: 'resident', until: Date.now() + 5 * DAY },
  resume: { type: 'resume' },
  transfer: { type: 'transfer', to: person('li')._id, reason: '近' },
  decline: { type: 'decline', reason: '不方便' },
  takeOver: { type: 'takeOver' },
  cancel: { type: 'cancel', reason: '不用了' },
  urge: { type: 'urge' },
  quote: { type: 'quote', lines: QUOTED },
  agree: { type: 'agree', total: 5350 },
  sign: { type: 'sign', total: 5350, signature: 'cloud://e/finger.png' as FileId },
  refuse: { type: 'refuse', reason: '太贵' },
  answer: { type: 'answer', problem: '漏水', plan: '换管', finishBy: Date.now() + DAY },
  reclassify: { type: 'reclassify', kind: 'noise', reason: '其实是吵' },
  entrust: { type: 'entrust', to: person('li')._id, reason: '换班' },
  confirm: { type: 'confirm' },
  comment: { type: 'comment', words: '只给同事', internal: true },
  rate: { type: 'rate', stars: 3 },
  rerate: { type: 'rerate', stars: 2, tags: ['notFixed'] },
  reply: { type: 'reply', words: '谢谢' },
  visit: { type: 'visit', how: 'call', answers: { solved: 'partly', service: 'good' } },
  reopen: { type: 'reopen', reason: '又坏了' },
}
const CHOICES = Object.keys(COMMANDS) as Tried[]

/** What somebody does next: anything at all, or, more often, something that they are offered; calling it off ends the story. */
const next = (ticket: Ticket, wild: boolean, pick: number): { who: Actor; choice: Tried } => {
  const all = PEOPLE.flatMap((who) => CHOICES.map((choice) => ({ who, choice })))
  const offered = all.filter(
    ({ who, choice }) => choice !== 'cancel' && choicesFor(ticket, who, ticket.updatedAt).includes(choice),
  )
  const from = wild || offered.length === 0 ? all : offered
  return from[pick % from.length] ?? { who: lin, choice: 'comment' }
}

/** The document itself, as it lies in the database. */
const stored = async (stand: Stand, id: TicketId): Promise<Ticket> => {
  const before = encodeURIComponent(JSON.stringify(`${id}~`))
  const response = await fetch(`${stand.cloud.url}/documents/tickets?before=${before}`)
  const { documents } = (await response.json()) as { documents: Ticket[] }
  const found = documents.find(({ _id }) => _id === id)
  if (!found) throw new Error('the ticket is gone')
  return found
}

/** What must be alike. Moments differ by the milliseconds of the way; the courier empties the outbox. */
const essence = ({
  state,
  open,
  assignee,
  steward,
  waiting,
  reopens,
  rating,
  timeline,
  urgedAt,
  ...ticket
}: Ticket) => ({
  state,
  open,
  assignee: assignee.memberId,
  steward: steward.memberId,
  waiting: waiting ?? null,
  reopens: reopens ?? 0,
  stars: rating?.stars,
  reply: rating?.reply?.words,
  verdicts: (ticket.verdicts ?? []).map(({ of, stars }) => `${of} ${stars}`),
  visit: ticket.visit ? `${ticket.visit.why} ${ticket.visit.tries}` : null,
  visited: ticket.visited?.outcome,
  urged: urgedAt !== undefined,
  kind: ticket.kind,
  quote: ticket.quote ? `${ticket.quote.total} ${ticket.quote.standing}` : null,
  answered: ticket.answer?.plan,
  found: [ticket.boxKey, ...ticket.facets, ...ticket.words, ...ticket.alike].join(),
  timeline: timeline.map(({ type, by, requestId }) => `${type} ${by.id} ${requestId}`),
})

let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

test('the store does what the rules say, whatever is asked of it, by whomever', async () => {
  const step = fc.record({
    pick: fc.nat(),
    wild: fc.nat({ max: 3 }).map((chance) => chance === 0),
    // A phone that sends twice.
    again: fc.boolean(),
  })
  const runs = fc.sample(fc.array(step, { minLength: 20, maxLength: 30 }), { seed: 11, numRuns: 12 })
  let carriedOut = 0
  for (const steps of runs) {
    const place = { houseId: 'h-3-2-501' }
    const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place })
    let model = await stored(stand, ticket.id)
    for (const { pick, wild, again } of steps) {
      const { who, choice } = next(model, wild, pick)
      const command = COMMANDS[choice]
      const requestId = tap() as RequestId
      const { type, ...fields } = command
      const input = { as: who._id, requestId, id: ticket.id, ...fields }
      const action = `ticket.${type}` as ActionName
      const { answer } = await stand.call(who, action, input)
      if (again) expect((await stand.call(who, action, input)).answer.ok).toBe(answer.ok)
      const loads = new Map(model.open ? [[model.assignee.memberId, 1]] : [])
      const expected = perform(model, command, requestId, who, Date.now(), { map, loads })
      // At the door a role that may not knock hears so before the ticket is looked at.
      const outcome = answer.ok ? 'ok' : answer.code === 'NOT_ALLOWED' ? 'NOT_FOUND' : answer.code
      const told = isRefusal(expected) ? expected.refused.replace('NOT_ALLOWED', 'NOT_FOUND') : 'ok'
      expect(`${type} by ${who.name}: ${outcome}`).toBe(`${type} by ${who.name}: ${told}`)
      if (!isRefusal(expected)) {
        model = { ...expected, outbox: [] }
        carriedOut += 1
      }
      expect(essence(await stored(stand, ticket.id))).toEqual(essence(model))
    }
    if (model.open && model.state !== 'onSite')
      await stand.ask(person('chen'), 'ticket.cancel', { id: ticket.id, reason: '试完了' })
    else if (model.open)
      await stand.ask(person('chen'), 'ticket.takeOver', { id: ticket.id }).catch(() => undefined)
  }
  expect(carriedOut).toBeGreaterThan(120)
}, 120_000)
