import type { CommunityId, RoundId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { Round } from '@contract/round'
import { settled } from '@domain/round/settle'
import { person } from '../people'
import { at, checkIn, DAY, holder, LIFT1, LOBBY1, ma, round, xu } from '../rounds'
import { putRounds, withRoundsAt } from '../rounds-at-stand'
import { openStand, tap, type Stand } from '../stand'

/** Who may do what with whose round: every way to stand to one × every role of the staff, through the real road. */
const RELATIONS = ['mine', 'I was there', 'in my zone', 'in my community', 'in another community'] as const
type Relation = (typeof RELATIONS)[number]

const ME = {
  technician: person('wang'),
  housekeeper: person('wu'),
  steward: person('zhou'),
  manager: person('chen'),
} satisfies Partial<Record<Role, unknown>>
type Staff = keyof typeof ME
const ROLES = Object.keys(ME) as Staff[]

const HERE: readonly Relation[] = ['mine', 'I was there', 'in my zone', 'in my community']
const INVOLVED: readonly Relation[] = ['mine', 'I was there']
/** A housekeeper may have to help out anywhere; a steward watches the zone; a manager all of it. */
const SEES: Record<Staff, readonly Relation[]> = {
  technician: INVOLVED,
  housekeeper: HERE,
  steward: ['mine', 'I was there', 'in my zone'],
  manager: HERE,
}
type OnRound = 'round.get' | 'round.colleagues' | 'round.hand' | 'round.take' | 'round.look'
const MAY: Record<OnRound, Record<Staff, readonly Relation[]>> = {
  'round.get': SEES,
  'round.colleagues': SEES,
  // One’s own; or anybody’s, by who answers for the zone.
  'round.hand': {
    technician: ['mine'],
    housekeeper: ['mine'],
    steward: ['mine', 'in my zone'],
    manager: HERE,
  },
  'round.take': { technician: [], housekeeper: HERE, steward: [], manager: [] },
  'round.look': { technician: [], housekeeper: [], steward: ['in my zone'], manager: HERE },
}
const INPUT: Record<OnRound, object> = {
  'round.get': {},
  'round.colleagues': {},
  'round.hand': { stopIds: [`${LOBBY1}:0700`], toId: xu._id },
  'round.take': { stopIds: [`${LOBBY1}:0700`] },
  'round.look': { stopId: `${LIFT1}:0700`, verdict: 'fine' },
}

let stand: Stand
beforeAll(async () => {
  stand = await openStand({ startAt: at('08:30') })
  await withRoundsAt(stand)
})
afterAll(() => stand.close())

/** 马秀兰’s, in which the lift is done and somebody should look at it. */
const standing = (id: string, relation: Relation, role: Staff): Round => {
  const me = ME[role]
  const made = round()
  const isMine = relation === 'mine'
  const [lobby, lift] = made.stops
  if (!lobby || !lift) throw new Error('a round without stops')
  const by = holder(ma)
  const log = {
    requestId: checkIn(LIFT1, at('08:00')).requestId,
    by,
    outcome: 'done' as const,
    at: at('08:00'),
    saidAt: at('08:00'),
    heardAt: at('08:00'),
    timing: 'onTime' as const,
    unmet: [],
    photos: [],
    doubts: ['noPhoto' as const],
  }
  const also = relation === 'I was there' ? [{ ...log, by: holder(me), doubts: [] }] : []
  const isNear = relation === 'in my zone'
  return settled(
    {
      ...made,
      _id: id as RoundId,
      communityId: relation === 'in another community' ? ('c-elsewhere' as CommunityId) : made.communityId,
      zoneId: (isNear ? 'z-east' : 'z-west') as Round['zoneId'],
      stops: [
        { ...lobby, holder: isMine ? holder(me) : by },
        { ...lift, holder: by, state: 'done', log, also },
      ],
    },
    at('08:00', DAY),
  )
}

describe.each(Object.keys(MAY) as OnRound[])('%s', (action) => {
  test.each(ROLES)('asked by a %s, of every round there may be', async (role) => {
    const me = ME[role]
    const allowed: Relation[] = []
    for (const [nth, relation] of RELATIONS.entries()) {
      const made = standing(`r-${action}-${role}-${nth}`, relation, role)
      await putRounds(stand, made)
      const input = { as: me._id, requestId: tap(), id: made._id, ...INPUT[action] }
      const { answer } = await stand.call(me, action, input)
      if (answer.ok) allowed.push(relation)
      else expect(['NOT_FOUND', 'NOT_ALLOWED', 'STOP_SETTLED']).toContain(answer.code)
      if (relation === 'in another community') expect(answer).toMatchObject({ ok: false })
    }
    expect(allowed).toEqual(MAY[action][role])
  })
})
