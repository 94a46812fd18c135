import { COLLECTIONS } from '../../cloudfunctions/_store/collections'
import { person } from '../people'
import { openStand, tap, type Reply, type Stand } from '../stand'
import type { ActionName } from '@contract/api'
import type { Member } from '@contract/member'

const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')
const BUDGET: Partial<Record<ActionName, number>> = {
  'session.me': 1,
  'spot.list': 2,
  'ticket.submit': 4,
  'ticket.list': 2,
  'ticket.get': 2,
  'ticket.accept': 3,
  'ticket.depart': 3,
  'ticket.arrive': 3,
  'ticket.finish': 3,
  'ticket.rate': 3,
  'ticket.cancel': 3,
  'inbox.list': 2,
  'inbox.read': 2,
  'notice.consent': 4,
}

let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

const measured = new Map<ActionName, number>()
const ask = async <A extends ActionName>(who: Member, action: A, input: object): Promise<Reply<A>> => {
  const reply = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  expect(reply.answer).toMatchObject({ ok: true })
  measured.set(action, Math.max(measured.get(action) ?? 0, reply.databaseCalls))
  return reply
}

test('no action costs more database calls than its budget', async () => {
  await ask(lin, 'session.me', {})
  await ask(lin, 'spot.list', {})
  await ask(lin, 'notice.consent', { templates: ['accepted', 'visit', 'closed'] })
  const submit = async () => {
    const { answer } = await ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
    if (!answer.ok) throw new Error('refused')
    return { id: answer.data.ticket.id }
  }
  const id = await submit()
  await ask(wang, 'ticket.accept', id)
  await ask(wang, 'ticket.depart', { ...id, etaMinutes: 10 })
  await ask(wang, 'ticket.arrive', id)
  await ask(wang, 'ticket.finish', { ...id, note: '好了' })
  await ask(lin, 'ticket.rate', { ...id, stars: 5 })
  await ask(lin, 'ticket.cancel', { ...(await submit()), reason: '自己好了' })
  await ask(lin, 'ticket.get', id)
  for (const [who, box] of [
    [lin, 'mine'],
    [wang, 'jobs'],
    [person('zhou'), 'zone'],
    [chen, 'zone'],
  ] as const)
    await ask(who, 'ticket.list', { box })
  await ask(lin, 'inbox.list', {})
  await ask(lin, 'inbox.read', { ids: ['n-none'] })

  expect([...measured.keys()].sort()).toEqual(Object.keys(BUDGET).sort())
  for (const [action, calls] of measured)
    expect(`${action} ${calls}`).toBe(`${action} ${Math.min(calls, BUDGET[action] ?? 0)}`)
  expect([...measured.values()].every((calls) => calls > 0)).toBe(true)
})

test('a page of a long list reads a page of documents, and the next one goes on from it', async () => {
  const owner = person('6-2-502')
  const ids = new Set<string>()
  for (let made = 0; made < 45; made += 1)
    await stand.ask(owner, 'ticket.submit', { kind: 'other', place: { houseId: 'h-6-2-502' } })
  let cursor: string | undefined
  const sizes: number[] = []
  do {
    const { answer, documentsExamined } = await stand.call(owner, 'ticket.list', {
      as: owner._id,
      box: 'mine',
      cursor,
    })
    if (!answer.ok) throw new Error(answer.code)
    sizes.push(answer.data.items.length)
    for (const item of answer.data.items) ids.add(item.id)
    cursor = answer.data.next
    // The membership and the page, nothing else.
    expect(documentsExamined).toBeLessThanOrEqual(22)
  } while (cursor)
  expect(sizes).toEqual([20, 20, 5])
  expect(ids.size).toBe(45)
})

test('every index starts with the community, save the look-up of a person and the courier’s sweep', () => {
  const others = COLLECTIONS.flatMap(({ name, indexes }) =>
    indexes
      .filter(({ keys: [first] }) => first?.field !== 'communityId')
      .map((index) => `${name}.${index.name}`),
  )
  expect(others).toEqual(['members.openid', 'tickets.due'])
})
