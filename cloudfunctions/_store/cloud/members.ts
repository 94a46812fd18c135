import type { Member } from '@contract/member'
import type { Credit } from '@contract/notice'
import type { Territory } from '@domain/access/territory'
import { RESIDENTS_FROM } from '@domain/people/keys'
import type { Score } from '@domain/people/staff-card'
import type { Belonging, Store, Who } from '../store'
import { pageOf } from './page'
import { beside, closePipeline, openPipeline, type Stages } from './pipeline'
import { revise } from './revise'
import { _, db, expression, type Table, type Tally } from './table'
import { whole } from './whole'

/** Memberships of one person; more than this is not a person. */
const MEMBERSHIPS = 50
/** People of one house; more than these are not told. */
const HOUSEHOLD = 50

export const cloudMembers = (members: Table<Member>, tally: Tally): Store['members'] => ({
  of: (openid) => belongings(tally, { openid: _.eq(openid), active: true }),
  byPhone: (phone) => belongings(tally, { phone: _.eq(phone), active: true }),
  get: (id) => members.get(id),

  async page(communityId, { who, territory }, size, after) {
    const where = inTerritory({ communityId, active: true, boxKey: within(who, after) }, territory)
    return pageOf(await members.find(where, ['boxKey', 'asc'], size), size, ({ boxKey }) => boxKey)
  },

  search(communityId, { who, territory }, beginning, most) {
    const searchKeys = db.RegExp({ regexp: `^${beginning}`, options: '' })
    const where = { communityId, active: true, searchKeys, boxKey: within(who) }
    return members.findAny(inTerritory(where, territory), most)
  },

  sharing: (communityId, phone) => members.findAny({ communityId, phone, active: true }, MEMBERSHIPS),

  add: (member) => members.insert(member),

  claim: (ids, openid, more) =>
    members.update(
      { _id: _.in([...ids]), openid: _.exists(false), active: true },
      { ...whole(more), openid, rev: _.inc(1) },
    ),

  async addHouse(id, house, more, searchKeys) {
    const change = {
      ...whole(more),
      houses: _.push([house]),
      searchKeys: _.push([...searchKeys]),
      active: true,
      rev: _.inc(1),
    }
    return (await members.update({ _id: id, 'houses.id': _.nin([house.id]) }, change)) === 1
  },

  change: (id, decide) =>
    revise(
      () => members.get(id),
      decide,
      async ({ rev }, after) => {
        const { _id, ...rest } = after
        const gone = after.openid === undefined ? { openid: _.remove() } : {}
        return (await members.update({ _id, rev }, { ...whole(rest), ...gone })) === 1
      },
    ),

  async retire(id, handover) {
    const change = { active: false, handover: _.set(handover), rev: _.inc(1) }
    await members.update({ _id: id, active: true }, change)
  },

  async ofHouse(communityId, houseId) {
    const found = await members.findAny({ communityId, 'houses.id': houseId }, HOUSEHOLD)
    return found.filter(({ active, openid }) => active && openid !== undefined)
  },

  async withConsents(communityId, houseId) {
    const asked = db
      .collection('members')
      .aggregate()
      .match({ communityId, 'houses.id': houseId, active: true })
      .limit(HOUSEHOLD)
      .lookup({ from: 'credits', localField: 'openid', foreignField: '_id', as: 'credits' })
    const list = await tally.listed<Member & { credits: Credit[] }>(asked)
    return list.map(({ credits, ...member }) => ({ member, counts: credits[0]?.counts ?? {} }))
  },

  async judged(communityId, id, since, until) {
    const asked = db
      .collection('members')
      .aggregate()
      .match({ _id: _.eq(id) })
      .limit(1)
    beside(asked, 'tickets', 'verdicts', verdictsOn(communityId, id, since, until))
    const list = await tally.listed<Member & { verdicts: Score[] }>(asked)
    const [found] = list
    if (!found) return undefined
    const {
      verdicts: [score],
      ...member
    } = found
    return { member, sum: score?.sum ?? 0, count: score?.count ?? 0 }
  },

  due: (what, now, most) => members.find({ [`${what}.dueAt`]: _.lte(now) }, [`${what}.dueAt`, 'asc'], most),
})

/** Tickets of one person that are looked at; nobody is judged so often in a year. */
const JUDGED = 3000

/** The verdicts on one person's work within a time, added up by the database. */
const verdictsOn = (communityId: string, id: string, since: number, until: number): Stages => {
  const $ = db.command.aggregate
  return openPipeline()
    .match({ communityId, 'verdicts.of': id, updatedAt: _.gte(since) })
    .limit(JUDGED)
    .unwind('$verdicts')
    .match({ 'verdicts.of': id, 'verdicts.at': _.gte(since).and(_.lt(until)) })
    .group({ _id: null, sum: $.sum('$verdicts.stars'), count: $.sum(1) })
}

/** Of those, who lives in a house there. */
const inTerritory = (where: object, territory: Territory | undefined): object => {
  if (!territory) return where
  const { buildingIds, unitIds, exceptUnitIds } = territory
  const here = [
    { houses: _.elemMatch({ unitId: _.in(unitIds) }) },
    { houses: _.elemMatch({ buildingId: _.in(buildingIds), unitId: _.nin(exceptUnitIds) }) },
  ]
  return _.and([where, _.or(here)])
}

const within = (who: Who, after?: string): unknown => {
  if (who === 'residents') return _.gt(after ?? RESIDENTS_FROM)
  const below = _.lt(RESIDENTS_FROM)
  return after === undefined ? below : below.and(_.gt(after))
}

type Found = Member & { communities: Belonging['community'][] }

/** Each membership with the part of its community that says what it is there. */
const belongings = async (tally: Tally, where: object): Promise<Belonging[]> => {
  const $ = db.command.aggregate
  const theirs = openPipeline()
    .match(expression($.eq(['$_id', '$$theirs'])))
    .project({
      kind: 1,
      name: 1,
      'zones.id': 1,
      'zones.name': 1,
      'zones.buildingIds': 1,
      'zones.unitIds': 1,
      'zones.stewardId': 1,
      'duties.zoneId': 1,
      'duties.memberId': 1,
      absences: 1,
      importing: 1,
    })
  const asked: Stages = db.collection('members').aggregate().match(where).limit(MEMBERSHIPS)
  const joined = asked.lookup({
    from: 'communities',
    let: { theirs: '$communityId' },
    pipeline: closePipeline(theirs),
    as: 'communities',
  })
  const list = await tally.listed<Found>(joined)
  return list
    .flatMap(({ communities: [community], ...member }) => (community ? [{ member, community }] : []))
    .sort((a, b) => (a.member._id < b.member._id ? -1 : 1))
}
