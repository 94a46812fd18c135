import { isRefusal } from '@contract/errors'
import { plan } from '@domain/setup/plan'
import type { Handler } from '../_kit/serve'
import { existingOf, idsOf } from './existing'
import { KEPT_FOR } from './kept-for'
import { readSource } from './source'

const FAULTS_SHOWN = 200
const CAUTIONS_SHOWN = 100

/** What would happen, before anything does. Writes nothing. */
export const check: Handler<'setup.check'> = async ({ input, actor, now, store }) => {
  const reading = await readSource(store, actor.communityId, input.fileIds, now)
  if (isRefusal(reading)) return reading
  // It is full of names and numbers: a day is enough to put right what is wrong with it.
  for (const fileId of input.fileIds) await store.leftovers.add(fileId, now + KEPT_FOR)
  const existing = await existingOf(store, actor.communityId)
  const planned = plan(reading.tables, existing, idsOf(existing.community))
  const faults = [...reading.faults, ...planned.faults]
  return {
    faults: faults.slice(0, FAULTS_SHOWN),
    faultCount: faults.length,
    cautions: [...reading.cautions, ...planned.cautions].slice(0, CAUTIONS_SHOWN),
    counts: planned.counts,
  }
}
