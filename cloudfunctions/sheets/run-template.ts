import { refuse } from '@contract/errors'
import type { FeeItem, Reading, RunDocument, RunInput } from '@contract/fee'
import type { HouseId } from '@contract/ids'
import type { House } from '@contract/zone'
import { RUN_SHEET, runRows, type Part } from '@domain/billing/run-columns'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import type { Store } from '../_store/store'
import { breath } from './breath'
import { writeForADay } from './kept-for'
import { writeWorkbook } from './write-workbook'

/** Accounts looked up in one call. */
const PAGE = 500

/** Every house, with how its meters stood and with what an earlier sheet has told, to be filled in and sent back. */
export const runTemplate: Handler<'run.template'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const [run, community] = await Promise.all([store.runs.get(input.id), store.communities.get(communityId)])
  if (run?.communityId !== communityId) return refuse('NOT_FOUND')
  const houses = await store.setup.houses(communityId)
  houses.sort((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }))
  const inputs = new Map((await inputsOf(store, run)).map((each) => [each.houseId, each.inputs]))
  const readings = await readingsOf(store, houses)
  const rows = runRows(
    run.items,
    houses.map(({ _id, label }) => ({
      label,
      told: (item, part) => told(run, item, part, inputs.get(_id), readings.get(_id)),
    })),
  )
  await breath()
  const name = idFrom('', community?.salt ?? '', actor._id, run._id, String(now))
  const content = writeWorkbook([{ name: RUN_SHEET, rows }])
  const { url } = await writeForADay(store, `exports/${communityId}/${name}.xlsx`, content, now)
  return { url }
}

const inputsOf = async (store: Store, { communityId, _id, sheet }: RunDocument) =>
  sheet === undefined ? [] : store.runs.allInputs(communityId, _id, sheet)

const readingsOf = async (store: Store, houses: readonly House[]): Promise<Map<HouseId, Reading[]>> => {
  const found = new Map<HouseId, Reading[]>()
  for (let first = 0; first < houses.length; first += PAGE) {
    const ids = houses.slice(first, first + PAGE).map(({ _id }) => _id)
    for (const { _id, readings } of await store.accounts.terms(ids)) found.set(_id, readings ?? [])
  }
  return found
}

const told = (
  run: RunDocument,
  item: FeeItem,
  part: Part,
  inputs: readonly RunInput[] = [],
  readings: readonly Reading[] = [],
): string | number => {
  const input = inputs.find(({ feeId }) => feeId === item.id)
  if (part === 'note') return input?.note ?? ''
  const last = readings.find(({ feeId, day }) => feeId === item.id && day < run.from)
  const hundredths = input?.[part] ?? (part === 'before' ? last?.now : undefined)
  return hundredths === undefined ? '' : hundredths / 100
}
