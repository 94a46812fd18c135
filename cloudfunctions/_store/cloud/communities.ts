import type { Account } from '@contract/account'
import { isRefusal, type Refusal } from '@contract/errors'
import type { CommunityId, InvitationCode, MemberId } from '@contract/ids'
import type { Application, Invitation } from '@contract/join'
import type { Member } from '@contract/member'
import type { Post } from '@contract/post'
import type { Board } from '@contract/promise'
import type { Community, DutyMap, House } from '@contract/zone'
import { RESIDENTS_FROM } from '@domain/people/keys'
import { withRoundsAt } from '@domain/round/when-to-make'
import { staffOf } from '@domain/zone/staff'
import type { Door, Store } from '../store'
import { openPiles, outcomes, type FoundPile } from './board'
import { pageOf } from './page'
import { beside, openPipeline, type Stages } from './pipeline'
import { revise } from './revise'
import { _, db, type Table, type Tally } from './table'
import { whole } from './whole'

/** Staff of one community; open requests of one asker; people of one person's houses. */
const MOST = { staff: 500, waiting: 10, household: 200 }

export const cloudCommunities = (communities: Table<Community>, tally: Tally): Store['communities'] => {
  const map = async (id: CommunityId): Promise<DutyMap | undefined> =>
    mapOf(await tally.first<WithPeople>(withPeople(id)))

  return {
    get: (id) => communities.get(id),
    map,

    async withLoads(id, houseId) {
      const asked = beside(withPeople(id), 'tickets', 'loads', openJobs(id))
      if (houseId !== undefined) beside(asked, 'accounts', 'accounts', openPipeline().match({ _id: houseId }))
      const found = await tally.first<WithPeople & { loads: Load[]; accounts?: Account[] }>(asked)
      if (!found) return undefined
      const { loads, accounts = [], ...rest } = found
      const there = mapOf(rest)
      const account = accounts.find(({ communityId }) => communityId === id)
      return (
        there && {
          map: there,
          loads: loadsOf(loads),
          ...(account ? { account } : {}),
        }
      )
    },

    async withPost(id, postId) {
      const asked = beside(withPeople(id), 'tickets', 'loads', openJobs(id))
      const written = openPipeline().match({ _id: postId, communityId: id })
      beside(
        asked,
        'posts',
        'posts',
        written.lookup({
          from: 'members',
          localField: 'author.memberId',
          foreignField: '_id',
          as: 'authors',
        }),
      )
      const found = await tally.first<
        WithPeople & { loads: Load[]; posts: (Post & { authors: Member[] })[] }
      >(asked)
      if (!found) return undefined
      const { loads, posts, ...rest } = found
      const there = mapOf(rest)
      if (!there) return undefined
      const desk = { map: there, loads: loadsOf(loads) }
      const [withAuthor] = posts
      if (!withAuthor) return desk
      const {
        authors: [author],
        ...post
      } = withAuthor
      return { ...desk, post, ...(author ? { author } : {}) }
    },

    async board(id, { zoneIds, now, since }) {
      const asked = beside(withPeople(id), 'tickets', 'piles', openPiles(id, zoneIds, now))
      const found = await tally.first<WithPeople & { piles: FoundPile[]; today: Board['today'][] }>(
        beside(asked, 'tickets', 'today', outcomes(id, zoneIds, since)),
      )
      if (!found) return undefined
      const { piles, today, ...rest } = found
      const there = mapOf(rest)
      return (
        there && {
          map: there,
          piles: piles.map(({ _id, ...pile }) => ({ ..._id, ...pile })),
          today: { kept: today[0]?.kept ?? 0, broken: today[0]?.broken ?? 0 },
        }
      )
    },

    change: (id, decide) =>
      revise(
        () => map(id),
        withStaff(decide),
        async (before, after) => {
          const changed = Object.entries(after).filter(
            ([key, value]) => key !== 'staff' && value !== before[key as keyof Community],
          )
          const fields = whole(Object.fromEntries(changed))
          return (await communities.update({ _id: id, rev: before.rev }, fields)) === 1
        },
      ),

    async door(tag, code, openid, since) {
      const wrong = (where: object) =>
        openPipeline()
          .match({ ...where, at: _.gt(since) })
          .limit(1000)
          .group({ _id: null, count: db.command.aggregate.sum(1) })
      const asked = askCommunity({ tag: _.eq(tag) })
      beside(asked, 'invitations', 'invitations', openPipeline().match({ _id: _.eq(code) }))
      beside(asked, 'guesses', 'byPerson', wrong({ openid: _.eq(openid) }))
      beside(asked, 'guesses', 'here', wrong({ tag: _.eq(tag) }))
      const found = await tally.first<Behind>(asked)
      if (!found) return undefined
      const {
        invitations: [invitation],
        byPerson,
        here,
        ...community
      } = found
      const door: Door = {
        community,
        wrongByPerson: byPerson[0]?.count ?? 0,
        wrongHere: here[0]?.count ?? 0,
      }
      return invitation ? { ...door, invitation } : door
    },

    async asking(id, { unitId, room, openid }) {
      const asked = withPeople(id)
      beside(asked, 'houses', 'houses', openPipeline().match({ communityId: id, unitId, room }).limit(1))
      beside(
        asked,
        'applications',
        'waiting',
        openPipeline().match({ openid, state: 'waiting' }).limit(MOST.waiting),
      )
      const found = await tally.first<WithPeople & { houses: House[]; waiting: Application[] }>(asked)
      if (!found) return undefined
      const {
        houses: [house],
        waiting,
        ...rest
      } = found
      const there = mapOf(rest)
      return there && { map: there, waiting, ...(house ? { house } : {}) }
    },

    async households(id, houseIds, now) {
      const ids = [...houseIds]
      const asked = askCommunity({ _id: _.eq(id) })
      beside(
        asked,
        'members',
        'people',
        openPipeline()
          .match({ communityId: id, 'houses.id': _.in(ids) })
          .limit(MOST.household),
      )
      beside(
        asked,
        'invitations',
        'invitations',
        openPipeline()
          .match({ communityId: id, 'gives.house.id': _.in(ids), expiresAt: _.gt(now) })
          .limit(MOST.household),
      )
      const found = await tally.first<{ people: Member[]; invitations: Invitation[] }>(asked)
      const isGood = ({ usedBy, revoked }: Invitation) =>
        (usedBy ?? undefined) === undefined && revoked !== true
      return {
        people: (found?.people ?? []).filter(({ active }) => active),
        invitations: (found?.invitations ?? []).filter(isGood),
      }
    },

    find: (beginning, most) =>
      communities.find(
        { kind: 'community', name: db.RegExp({ regexp: `^${beginning}`, options: '' }) },
        ['name', 'asc'],
        most,
      ),

    due: (now, most) => communities.find({ reportAt: _.lte(now) }, ['reportAt', 'asc'], most),

    withRoundsDue: (now, most) => communities.find({ roundsAt: _.lte(now) }, ['roundsAt', 'asc'], most),

    async ofCompany(companyId, size, after) {
      const where = { companyId, kind: 'community', ...(after === undefined ? {} : { name: _.gt(after) }) }
      return pageOf(await communities.find(where, ['name', 'asc'], size), size, ({ name }) => name)
    },

    async roll(size, after) {
      const found = await communities.find(
        { kind: 'community', _id: _.gt(after ?? '') },
        ['_id', 'asc'],
        size,
      )
      return found.map(({ _id }) => _id)
    },

    async add(community) {
      if (await communities.insert(community)) return 'added'
      return (await communities.get(community._id)) ? 'again' : 'taken'
    },
  }
}

/** The people are read with the map and never written with it; and whoever changes it need not think of the rounds. */
const withStaff =
  (decide: (map: DutyMap) => Community | Refusal) =>
  (map: DutyMap): DutyMap | Refusal => {
    const next = decide(map)
    return isRefusal(next) || next === map
      ? (next as DutyMap | Refusal)
      : { ...withRoundsAt(map, next), staff: map.staff }
  }

interface Load {
  _id: MemberId
  jobs: number
}
const loadsOf = (loads: readonly Load[]): Map<MemberId, number> =>
  new Map(loads.map(({ _id, jobs }) => [_id, jobs]))
export type WithPeople = Community & { people: Member[] }
type Behind = Community & {
  invitations: (Invitation & { _id: InvitationCode })[]
  byPerson: { count: number }[]
  here: { count: number }[]
}

export const askCommunity = (where: object): Stages =>
  db.collection('communities').aggregate().match(where).limit(1)

/** The community and, in the same call, its staff. */
export const withPeople = (id: CommunityId): Stages =>
  beside(
    askCommunity({ _id: _.eq(id) }),
    'members',
    'people',
    openPipeline()
      .match({ communityId: id, active: true, boxKey: _.lt(RESIDENTS_FROM) })
      .limit(MOST.staff),
  )

export const mapOf = (found: WithPeople | undefined): DutyMap | undefined => {
  if (!found) return undefined
  const { people, ...community } = found
  return { ...community, staff: people.map(staffOf) }
}

/** The open tickets of a community, counted by who has them. */
const openJobs = (id: CommunityId): Stages =>
  openPipeline()
    .match({ communityId: id, open: true })
    .group({ _id: '$assignee.memberId', jobs: db.command.aggregate.sum(1) })
