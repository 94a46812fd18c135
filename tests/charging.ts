import type { Bill } from '@contract/bill'
import type { Run } from '@contract/fee'
import type { CommunityId, HouseId, MemberId } from '@contract/ids'
import type { Member } from '@contract/member'
import { keyed } from '@domain/people/keys'
import { community as lake, houses } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'
import { person } from './people'
import type { Holder, Stand } from './stand'

/** A manager who charges her community. */
export type Manager = Member & { openid: string }

/** Every document of a collection. */
export const all = async <T>({ cloud }: Stand, name: string): Promise<T[]> => {
  const found: T[] = []
  let next: string | null = ''
  while (next !== null) {
    const before: string = next === '' ? '' : `?before=${encodeURIComponent(next)}`
    const response = await fetch(`${cloud.url}/documents/${name}${before}`)
    // Nobody has written one yet.
    if (response.status === 404) return []
    const page = (await response.json()) as { documents: T[]; next: string | null }
    found.push(...page.documents)
    next = page.next
  }
  return found
}
export const billsOf = async (stand: Stand, { id }: Pick<Run, 'id'>): Promise<Bill[]> =>
  (await all<Bill>(stand, 'bills')).filter(({ runId }) => runId === id)

export interface Wish {
  name?: string
  feeIds: string[]
  costs?: { feeId: string; total: number }[]
  month: string
}
/** The first four weeks of a month: what is charged by the month is charged by its days. */
export const wish = ({ name = '账单', feeIds, costs = [], month }: Wish) => ({
  name,
  from: `${month}-01`,
  to: `${month}-28`,
  due: `${month}-28`,
  feeIds,
  costs,
})

/** One minute, whatever becomes of it: it may be killed on the way. */
export const strike = (stand: Stand): Promise<unknown> => stand.post('clock', {}).catch(() => undefined)
export const begin = async (stand: Stand, who: Holder, asked: Wish): Promise<Run> =>
  (await stand.ask(who, 'run.begin', wish(asked))).run
export const look = async (stand: Stand, who: Holder, { id }: Pick<Run, 'id'>): Promise<Run> =>
  (await stand.ask(who, 'run.get', { id })).run

/** Minute after minute, until it is reckoned or out. */
export const work = async (stand: Stand, who: Holder, run: Pick<Run, 'id'>): Promise<Run> => {
  for (let minutes = 0; minutes < 6; minutes += 1) {
    await strike(stand)
    const now = await look(stand, who, run)
    if (now.state !== 'counting' && now.state !== 'issuing') return now
  }
  throw new Error('the run gets nowhere')
}
export const issue = async (stand: Stand, who: Holder, run: Run): Promise<Run> => {
  await stand.ask(who, 'run.issue', { id: run.id, total: run.total })
  return work(stand, who, run)
}

/** A community of a few houses, and who manages it. */
export const smallCommunity = async (
  { cloud: { url } }: Stand,
  name: string,
  count = 3,
): Promise<Manager> => {
  const _id = `c-${name}` as CommunityId
  const own = houses.slice(0, count).map((house) => ({
    ...house,
    _id: `${house._id}-${name}` as HouseId,
    communityId: _id,
  }))
  const openid = `o-${name}`
  const chen = person('chen')
  const manager = { ...keyed({ ...chen, _id: `m-${name}` as MemberId, communityId: _id, openid }), openid }
  await importDocuments(url, 'communities', [{ ...lake, _id, name, tag: name, salt: name }])
  await importDocuments(url, 'houses', own)
  await importDocuments(url, 'members', [manager])
  return manager
}
