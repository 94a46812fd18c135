import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RequestId, StopId } from '@contract/ids'
import type { CheckIn } from '@contract/round'
import { FUNCTIONS_ROOT } from '../scripts/build-functions'
import { community } from '../scripts/seed/green-lake'
import { at, checkIn, HOUR, round, stop, withRounds, wu } from '../tests/rounds'
import { codeOf, onDay, putRounds, withRoundsAt } from '../tests/rounds-at-stand'
import { openStand, type Stand } from '../tests/stand'

// npx tsx scripts/run-build.ts --missing functions && npx tsx bench/rounds.ts
const DAYS = 30
const TIMES = [7, 9, 11, 13]
const BATCH = 20
const MINUTE = 60_000
const spots = withRounds()
  .spots.slice(0, 10)
  .map(({ id }) => id)

const dayOf = (nth: number): string => new Date(Date.UTC(2026, 10, 20 + nth)).toISOString().slice(0, 10)
/** Forty stops: ten places four times a day. */
const aDay = round(
  spots.flatMap((spotId) =>
    TIMES.map((hour) =>
      stop(spotId, {
        id: `${spotId}:${hour}` as StopId,
        from: at('00:00') + hour * HOUR,
        to: at('00:00') + hour * HOUR + 105 * MINUTE,
      }),
    ),
  ),
)
let made = 0
const walked = (day: string): CheckIn[] =>
  TIMES.flatMap((hour) =>
    spots.map((spotId, nth) => ({
      ...checkIn(spotId, at('00:00', day) + hour * HOUR + nth * 8 * MINUTE, { code: codeOf(spotId) }),
      requestId: `bench-${(made += 1)}` as RequestId,
    })),
  )

interface Cost {
  ms: number
  calls: number
  read: number
}
const send = async (stand: Stand, items: readonly CheckIn[]): Promise<Cost> => {
  stand.logged.length = 0
  const input = { as: wu._id, requestId: `batch-${items[0]?.requestId}`, sentAt: stand.cloud.now(), items }
  const { answer, databaseCalls, documentsExamined } = await stand.call(wu, 'round.report', input)
  if (!answer.ok || answer.data.items.some(({ noted }) => noted !== 'stop'))
    throw new Error(JSON.stringify(answer))
  const line = stand.logged.find((each) => each.includes('"call":"round.report"')) ?? '{}'
  return { ms: (JSON.parse(line) as { ms?: number }).ms ?? 0, calls: databaseCalls, read: documentsExamined }
}
const sum = (costs: readonly Cost[], of: (cost: Cost) => number) =>
  costs.reduce((all, cost) => all + of(cost), 0)
const most = (costs: readonly Cost[], of: (cost: Cost) => number) => Math.max(...costs.map(of))
const row = (what: string, costs: readonly Cost[]): void =>
  console.log(
    `| ${what} | ${costs.length} | ${sum(costs, ({ calls }) => calls)} | ${sum(costs, ({ ms }) => ms)} | ${most(costs, ({ ms }) => ms)} | ${most(costs, ({ read }) => read)} |`,
  )
const inBatches = (items: readonly CheckIn[], size: number): CheckIn[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, nth) =>
    items.slice(nth * size, (nth + 1) * size),
  )

const main = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rounds-'))
  const startAt = at('22:00', dayOf(DAYS + 7))
  const stand = await openStand({ functionsRoot: FUNCTIONS_ROOT, dataDir: folder, startAt })
  await withRoundsAt(stand)
  await putRounds(stand, ...Array.from({ length: DAYS + 8 }, (_, nth) => onDay(dayOf(nth), aDay)))
  console.log(
    `${community.name}\n| what | calls of the function | of the database | ms | slowest | documents read |`,
  )
  const all = async (batches: CheckIn[][]): Promise<Cost[]> => {
    const costs: Cost[] = []
    for (const batch of batches) costs.push(await send(stand, batch))
    return costs
  }
  // To warm up, then taking turns, so that whatever else the machine does falls on both.
  await all(inBatches(walked(dayOf(0)), BATCH))
  const [ones, twenties]: [Cost[], Cost[]] = [[], []]
  for (let nth = 1; nth < 7; nth += 1) {
    const items = walked(dayOf(nth))
    ones.push(...(await all(inBatches(items.slice(0, BATCH), 1))))
    twenties.push(...(await all([items.slice(BATCH)])))
  }
  row('one by one', ones)
  row('twenty at once', twenties)
  const each = (costs: readonly Cost[]) => sum(costs, ({ ms }) => ms) / costs.length
  console.log(`a batch of twenty against one: × ${(each(twenties) / each(ones)).toFixed(2)}`)
  const month = Array.from({ length: DAYS }, (_, nth) => walked(dayOf(8 + nth))).flat()
  row(`${month.length} of ${DAYS} days`, await all(inBatches(month, BATCH)))
  await stand.close()
  rmSync(folder, { recursive: true, force: true })
}

void main()
