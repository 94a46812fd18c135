import { contract, type ActionName } from '@contract/api'
import type { CommunityId, HouseId, MemberId, RequestId, TicketId, ZoneId } from '@contract/ids'
import { ROLES } from '@contract/glossary'
import type { Member, Role } from '@contract/member'
import type { Party, Ticket, TicketState } from '@contract/ticket'
import { sortableMoment } from '@domain/time/sortable'
import { importDocuments } from '../../scripts/seed/import-documents'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'

/**
 * Who may ask what about whose: every action of the contract × every role × every way to stand to the thing, through the
 * real road. The table is written by hand; an action that is not in it does not compile.
 */
const RELATIONS = [
  'asked by me',
  'given to me',
  'of my household',
  'in my zone',
  'in my community',
  'in another community',
] as const
type Relation = (typeof RELATIONS)[number]
type Allowed = Partial<Record<Role, readonly Relation[]>>

const ROLE_NAMES = Object.keys(ROLES) as Role[]
const staffWithJobs = (relations: readonly Relation[]): Allowed => ({
  technician: relations,
  housekeeper: relations,
  steward: relations,
  manager: relations,
})
/** A manager answers for the whole community, a steward for the zone. */
const WATCHED: Allowed = {
  steward: ['in my zone'],
  manager: ['of my household', 'in my zone', 'in my community'],
}
const everyone = (relations: readonly Relation[]): Allowed =>
  Object.fromEntries(ROLE_NAMES.map((role) => [role, [...relations, ...(WATCHED[role] ?? [])]]))

type OnTicket = Extract<ActionName, `ticket.${string}`>
const ON_TICKETS: Record<Exclude<OnTicket, 'ticket.submit' | 'ticket.list'>, Allowed> = {
  'ticket.get': everyone(['asked by me', 'given to me']),
  'ticket.accept': staffWithJobs(['given to me']),
  'ticket.depart': staffWithJobs(['given to me']),
  'ticket.arrive': staffWithJobs(['given to me']),
  'ticket.finish': staffWithJobs(['given to me']),
  // The one who has the job does not call it off; but a manager or the zone's steward may, whoever has it.
  'ticket.cancel': {
    resident: ['asked by me'],
    technician: ['asked by me'],
    housekeeper: ['asked by me'],
    steward: ['asked by me', 'in my zone'],
    manager: ['asked by me', 'given to me', 'of my household', 'in my zone', 'in my community'],
  },
  'ticket.rate': Object.fromEntries(ROLE_NAMES.map((role) => [role, ['asked by me']])),
}

/** What is asked about nobody's thing in particular has tests of its own, each named here. */
const ELSEWHERE: Record<Exclude<ActionName, keyof typeof ON_TICKETS>, string> = {
  'session.me': 'thread.test.ts: a stranger; below: everybody',
  'spot.list': 'below: everybody, of one’s own community',
  'ticket.submit': 'bad-input.test.ts: a house that is not mine; below: a place of another community',
  'ticket.list': 'below: boxes',
  'inbox.list': 'below: one’s own',
  'inbox.read': 'thread.test.ts: nobody reads another’s inbox',
  'notice.consent': 'courier.test.ts: a tap counted twice',
}

const STATE: Record<keyof typeof ON_TICKETS, TicketState> = {
  'ticket.get': 'assigned',
  'ticket.accept': 'assigned',
  'ticket.depart': 'accepted',
  'ticket.arrive': 'enRoute',
  'ticket.finish': 'onSite',
  'ticket.cancel': 'assigned',
  'ticket.rate': 'finished',
}
const FIELDS: Partial<Record<ActionName, object>> = {
  'ticket.depart': { etaMinutes: 10 },
  'ticket.finish': { note: '好了' },
  'ticket.cancel': { reason: '自己好了' },
  'ticket.rate': { stars: 5 },
}

const ME: Record<Role, Member> = {
  resident: person('3-2-501'),
  technician: person('wang'),
  housekeeper: person('wu'),
  steward: person('zhou'),
  manager: person('chen'),
}
const elsewhere = 'c-elsewhere' as CommunityId
const husband: Member = { ...ME.resident, _id: 'm-husband' as MemberId, openid: 'o-husband', name: '林先生' }
const stranger = person('1-1-101')

const party = ({ _id, openid, name, phone, role }: Member): Party => ({
  memberId: _id,
  openid,
  name,
  phone,
  role,
})
const NOW = Date.UTC(2026, 10, 21)
const ticket = (id: string, state: TicketState, relation: Relation, me: Member): Ticket => {
  const open = ['assigned', 'accepted', 'enRoute', 'onSite'].includes(state)
  const zoneId = (relation === 'in my zone' ? 'z-east' : 'z-west') as ZoneId
  const requester = { 'asked by me': me, 'of my household': husband }[relation as string] ?? stranger
  return {
    _id: id as TicketId,
    communityId: relation === 'in another community' ? elsewhere : me.communityId,
    number: '1121-000000',
    kind: 'leak',
    urgency: 'ordinary',
    place: { type: 'house', id: 'h-3-2-501' as HouseId, label: '3号楼2单元501', zoneId, zoneName: '东区' },
    photos: [],
    requester: party(requester),
    assignee: party(relation === 'given to me' ? me : person('zhang')),
    steward: party(person('sun')),
    why: [],
    state,
    open,
    createdAt: NOW,
    updatedAt: NOW,
    boxKey: `${open ? 1 : 0}:${sortableMoment(NOW)}:${id}`,
    rev: 1,
    timeline: [
      {
        id: `${id}.0`,
        at: NOW,
        type: 'submitted',
        requestId: 'r' as RequestId,
        by: { id: requester._id, name: requester.name, role: requester.role },
      },
    ],
    outbox: [],
  }
}

let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

test('every action of the contract stands in one of the tables', () => {
  expect([...Object.keys(ON_TICKETS), ...Object.keys(ELSEWHERE)].sort()).toEqual(Object.keys(contract).sort())
})

describe.each(Object.keys(ON_TICKETS) as (keyof typeof ON_TICKETS)[])('%s', (action) => {
  test.each(ROLE_NAMES)('asked by a %s, of every ticket there may be', async (role) => {
    const me = ME[role]
    const tickets = RELATIONS.map((relation) =>
      ticket(`t-${action}-${role}-${RELATIONS.indexOf(relation)}`, STATE[action], relation, me),
    )
    await importDocuments(stand.cloud.url, 'tickets', tickets)
    const allowed: Relation[] = []
    for (const [index, relation] of RELATIONS.entries()) {
      const input = { as: me._id, requestId: tap(), id: tickets[index]?._id, ...FIELDS[action] }
      const { answer } = await stand.call(me, action, input)
      if (answer.ok) allowed.push(relation)
      else expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(answer.code)
    }
    const expected = ON_TICKETS[action][role] ?? []
    expect(allowed).toEqual(RELATIONS.filter((relation) => expected.includes(relation)))
  })
})

test('every role sees its own memberships, its own inbox and the places of its own community', async () => {
  for (const role of ROLE_NAMES) {
    const me = ME[role]
    const { memberships } = await stand.ask(me, 'session.me')
    expect(memberships.map(({ id }) => id)).toEqual([me._id])
    expect((await stand.ask(me, 'inbox.list')).items).toEqual([])
    expect((await stand.ask(me, 'spot.list')).items.length).toBeGreaterThan(0)
  }
})

test('a place of another community is no place here', async () => {
  const { answer } = await stand.call(ME.manager, 'ticket.submit', {
    as: ME.manager._id,
    requestId: tap(),
    kind: 'light',
    place: { spotId: 's-elsewhere' },
  })
  expect(answer).toMatchObject({ code: 'PLACE_UNKNOWN' })
})

test('boxes hold what is one’s own: mine, given to me, my zone, and for the manager the community', async () => {
  const far = ticket('t-box-far', 'assigned', 'in my community', ME.steward)
  const near = ticket('t-box-near', 'assigned', 'in my zone', ME.steward)
  const foreign = ticket('t-box-foreign', 'assigned', 'in another community', ME.steward)
  await importDocuments(stand.cloud.url, 'tickets', [far, near, foreign])
  const seen = async (who: Member, box: 'mine' | 'jobs' | 'zone') => {
    const ids = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await stand.ask(who, 'ticket.list', { box, cursor })
      for (const { id } of page.items) ids.add(id)
      cursor = page.next
    } while (cursor)
    return ['t-box-far', 't-box-near', 't-box-foreign'].filter((id) => ids.has(id))
  }
  expect(await seen(ME.steward, 'zone')).toEqual(['t-box-near'])
  expect(await seen(ME.manager, 'zone')).toEqual(['t-box-far', 't-box-near'])
  expect(await seen(person('zhang'), 'jobs')).toEqual(['t-box-far', 't-box-near'])
  expect(await seen(ME.resident, 'mine')).toEqual([])
})
