import { performance } from 'node:perf_hooks'
import type { Input, Output } from '@contract/api'
import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Community } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { plan, sizeOf, type Changes, type Existing } from '@domain/setup/plan'
import { isSettingUp } from '@domain/zone/setting-up'
import { dated, isDone } from '@domain/zone/changed'
import type { Reading } from '@domain/setup/read'
import { rowsIn } from '@domain/setup/tables'
import type { Handler } from '../_kit/serve'
import type { Store } from '../_store/store'
import { breath } from './breath'
import { existingOf, idsOf } from './existing'
import { readSource } from './source'
import { writePeopleAndHouses } from './write'

/** No batch is begun after this, reading included, ms. The function has 60 s, but a phone in WeChat gives up at about 35. */
const WRITES_FOR = 20_000
/** Times to look again when the community was changed while everything was being read. */
const LOOKS = 3

interface Import {
  store: Store
  actor: Actor
  input: Input<'setup.apply'>
  now: Moment
  reading: Reading
}
type Progress = Output<'setup.apply'>

/**
 * Writes the difference between the sheet and what is there, as much as there is time for: whoever calls again goes on,
 * for what is written makes no difference any more. Houses, people, and last of all the map, which opens the doors.
 */
export const apply: Handler<'setup.apply'> = async ({ input, actor, now, store }) => {
  const until = performance.now() + WRITES_FOR
  const reading = await readSource(store, actor.communityId, input.fileIds, now)
  if (isRefusal(reading)) return reading
  const work = { store, actor, input, now, reading }
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const existing = await existingOf(store, actor.communityId)
    const { faults, changes } = plan(reading.tables, existing, idsOf(existing.community))
    await breath()
    const isMine = existing.community.importing?.requestId === input.requestId
    if (reading.faults.length + faults.length > 0) {
      if (isMine) await store.communities.change(actor.communityId, (map) => ({ ...map, importing: null }))
      return refuse('SHEET_FAULTY')
    }
    if (sizeOf(changes) === 0 && !isMine) return { done: true, written: 0, left: 0 }
    const taken = await take(work, existing.community)
    if (taken === 'changed') continue
    if (isRefusal(taken)) return taken
    return write(work, existing, changes, until)
  }
  return refuse('BUSY')
}

/** One import at a time. 'changed': somebody wrote after everything was read. */
const take = async (
  { store, actor, input, now }: Import,
  seen: Community,
): Promise<Community | Refusal | 'changed'> => {
  const { requestId } = input
  let isChanged = false
  const taken = await store.communities.change(actor.communityId, (map) => {
    const { importing } = map
    if (importing && importing.requestId !== requestId && isSettingUp(map, now)) return refuse('SETTING_UP')
    isChanged = map.rev !== seen.rev
    if (isChanged) return map
    return { ...map, importing: { requestId, by: actor._id, at: now } }
  })
  return isChanged && !isRefusal(taken) ? 'changed' : taken
}

const write = async (
  work: Import,
  existing: Existing,
  changes: Changes,
  until: number,
): Promise<Progress | Refusal> => {
  const { isWhole, written } = await writePeopleAndHouses(
    work.store,
    changes,
    () => performance.now() < until,
  )
  if (!isWhole) return { done: false, written, left: Math.max(1, sizeOf(changes) - written) }
  const finished = await finish(work, existing)
  if (isRefusal(finished)) return finished
  return { done: true, written: written + (changes.map ? 1 : 0), left: 0 }
}

/** The map as it is now, for others may have changed it meanwhile, becomes what the sheet says, in one write. */
const finish = async (
  { store, actor, input, now, reading }: Import,
  { houses, people }: Existing,
): Promise<Community | Refusal> => {
  const asked = { actor, requestId: input.requestId, now }
  let isFaulty = false
  const finished = await store.communities.change(actor.communityId, (map) => {
    // The same tap, sent twice, has brought it to its end meanwhile.
    if (isDone(map, asked)) return map
    if (map.importing?.requestId !== input.requestId) return refuse('SETTING_UP')
    const { faults, changes } = plan(reading.tables, { community: map, houses, people }, idsOf(map))
    isFaulty = faults.length > 0
    if (isFaulty) return { ...map, importing: null }
    return dated(
      { ...map, ...changes.map, importing: null },
      asked,
      `导入了小区表格：${rowsIn(reading.tables)}`,
    )
  })
  return isFaulty ? refuse('SHEET_FAULTY') : finished
}
