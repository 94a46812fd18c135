import type { Output } from '@contract/api'
import { isRefusal, refuse } from '@contract/errors'
import type { RunDocument, RunInputs } from '@contract/fee'
import type { RawSheet } from '@domain/setup/cells'
import { readRunSheets, type Fed } from '@domain/billing/run-sheet'
import { feedRun, runView } from '@domain/billing/run'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import { breath } from './breath'
import { KEPT_FOR } from './kept-for'
import { sheetsIn } from './source'

/** Documents in one call, and faults in one answer. */
const BATCH = 200
const FAULTS_SHOWN = 200

/**
 * Readings and ready amounts, all of them or none: they are filed under a name that the run does not know until the last
 * is there. What an earlier sheet said counts no more, and the run is counted again.
 */
export const importRun: Handler<'run.import'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const { id, requestId, files } = input
  const found = await store.runs.withFees(communityId, id)
  if (!found) return refuse('NOT_FOUND')
  const { run, fees } = found
  const tap = { communityId, requestId, now }
  const sheet = idFrom('s', actor._id, requestId, String(now))
  // What must not be fed, or has been by this tap, is not read.
  const asked = feedRun(run, { name: sheet, houses: 0 }, fees, tap)
  if (isRefusal(asked)) return asked
  if (asked === run) return { run: runView(run), faults: [] }

  const sheets: RawSheet[] = []
  for (const fileId of files) {
    const read = await sheetsIn(store, communityId, fileId)
    if (isRefusal(read)) return read
    await store.leftovers.add(fileId, now + KEPT_FOR)
    sheets.push(...read)
  }
  const fed = readRunSheets(run.items, await store.setup.houses(communityId), sheets)
  await breath()
  if (fed.faults.length > 0) return { run: runView(run), faults: shown(fed.faults) }

  const inputs = fed.inputs.map((each) => filed(run, sheet, each))
  for (let first = 0; first < inputs.length; first += BATCH)
    await store.runs.addInputs(inputs.slice(first, first + BATCH))
  const counts = { name: sheet, houses: inputs.length }
  const fedRun = await store.runs.change(id, (current) => feedRun(current, counts, fees, tap))
  return isRefusal(fedRun) ? fedRun : { run: runView(fedRun), faults: [] }
}

const filed = (
  { _id: runId, communityId }: RunDocument,
  sheet: string,
  each: Fed['inputs'][number],
): RunInputs => ({ _id: `${runId}:${sheet}:${each.houseId}`, communityId, runId, sheet, ...each })

/** Where there are several sheets, each cell says in which it is. */
const shown = (faults: Fed['faults']): Output<'run.import'>['faults'] => {
  const isOne = new Set(faults.map(({ sheet }) => sheet)).size === 1
  return faults
    .slice(0, FAULTS_SHOWN)
    .map(({ sheet, cell, words }) => ({ cell: isOne ? cell : `${sheet}!${cell}`, words }))
}
