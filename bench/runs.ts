import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ActionName, Output } from '@contract/api'
import type { Answer } from '@contract/errors'
import { functionOf } from '@contract/functions'
import type { BuildingId, HouseId, UnitId } from '@contract/ids'
import { COLLECTIONS } from '../cloudfunctions/_store/collections'
import { writeWorkbook } from '../cloudfunctions/sheets/write-workbook'
import { Database } from '../localcloud/database/database'
import { Sqlite } from '../localcloud/database/sqlite'
import { startLocalCloud } from '../localcloud/start'
import { FUNCTIONS_ROOT } from '../scripts/build-functions'
import { community, houses as lake } from '../scripts/seed/green-lake'
import { importCommunity } from '../tests/import-community'
import { person } from '../tests/people'

// npx tsx scripts/run-build.ts --missing functions && npx tsx bench/runs.ts 1000 10000
const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const MINUTE = 60_000
const chen = person('chen')

const labelOf = (nth: number): string =>
  `${Math.floor(nth / 100) + 100}号楼${(Math.floor(nth / 50) % 2) + 1}单元${(nth % 50) + 101}`

/** So many more houses, of a building for each hundred. */
const fill = (folder: string, houses: number): void => {
  const sqlite = Sqlite.open(folder)
  const database = new Database(sqlite, true)
  database.declare(COLLECTIONS)
  for (let first = 0; first < houses; first += 2000)
    database.insert(
      'houses',
      Array.from({ length: Math.min(2000, houses - first) }, (_, i) => ({
        _id: `h-bench-${String(first + i).padStart(6, '0')}` as HouseId,
        communityId: community._id,
        buildingId: `b-${Math.floor((first + i) / 100)}` as BuildingId,
        unitId: `u-${Math.floor((first + i) / 50)}` as UnitId,
        room: String(((first + i) % 50) + 101),
        label: labelOf(first + i),
        area: 6000 + (((first + i) * 37) % 9000),
        use: 'home',
      })),
    )
  sqlite.close()
}

interface Cost {
  calls: number
  ms: number
}

const measure = async (size: number): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'runs-'))
  fill(folder, size - lake.length)
  const lines: string[] = []
  const cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: folder,
    port: 0,
    timers: 'manual',
    log: (line) => lines.push('line' in line ? String(line.line) : JSON.stringify(line)),
  })
  const post = async (name: string, body: object, openid?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(openid ? { 'x-wx-openid': openid } : {}) }
    const asked = { method: 'POST', headers, body: JSON.stringify(body) }
    return (await fetch(`${cloud.url}/v1/functions/${name}`, asked)).json()
  }
  /** What the call said that it cost. */
  const costOf = (call: string): Cost => {
    const said = lines.find((line) => line.includes(`"call":"${call}"`)) ?? '{}'
    const { ms, databaseCalls } = JSON.parse(said) as { ms?: number; databaseCalls?: number }
    if (ms === undefined || databaseCalls === undefined) throw new Error(lines.join('\n').slice(0, 3000))
    return { calls: databaseCalls, ms }
  }
  const row = (what: string, costs: readonly Cost[], more = ''): void => {
    const sum = (of: (cost: Cost) => number) => costs.reduce((all, cost) => all + of(cost), 0)
    console.log(
      `| ${size} | ${what} | ${costs.length} | ${sum(({ calls }) => calls)} | ${sum(({ ms }) => ms)} | ${more} |`,
    )
  }
  let taps = 0
  const ask = async <A extends ActionName>(action: A, input: object): Promise<Output<A>> => {
    lines.length = 0
    const asked = { as: chen._id, requestId: `tap-${(taps += 1)}`, ...input }
    const answer = (await post(functionOf(action), { action, input: asked }, chen.openid)) as Answer<
      Output<A>
    >
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return answer.data
  }
  /** Minute after minute until it stands still. */
  const work = async (id: string, what: string): Promise<Output<'run.get'>['run']> => {
    const costs: Cost[] = []
    for (;;) {
      lines.length = 0
      await post('clock', {})
      costs.push(costOf('clock'))
      const { run } = await ask('run.get', { id })
      if (run.state !== 'counting' && run.state !== 'issuing') {
        row(what, costs, `${run.bills} bills, ${run.total / 100} 元`)
        return run
      }
    }
  }
  try {
    await importCommunity(cloud.url, cloud.now())
    const period = (month: string) => ({
      name: month,
      from: `${month}-01`,
      to: `${month}-28`,
      due: `${month}-28`,
    })
    const begin = async (month: string) => {
      const feeIds = ['property', 'power', 'water']
      const costs = [{ feeId: 'power', total: 1_234_567 }]
      const { run } = await ask('run.begin', { ...period(month), feeIds, costs })
      row(`begin ${month}`, [costOf('run.begin')])
      return run.id
    }
    for (const month of ['2026-10', '2026-11']) {
      const id = await begin(month)
      await work(id, 'measured and reckoned')
      await ask('run.template', { id })
      row('the sheet, to be filled in', [costOf('run.template')])
      const all = [
        ...lake.map(({ label }) => label),
        ...Array.from({ length: size - lake.length }, (_, nth) => labelOf(nth)),
      ]
      const from = month === '2026-10' ? 1000 : 1012.5
      const rows = [['房号', '上次读数', '本次读数'], ...all.map((label) => [label, from, from + 12.5])]
      const file = await fetch(`${cloud.url}/storage/setup/${community._id}/${month}.xlsx`, {
        method: 'PUT',
        headers: { 'x-wx-openid': chen.openid },
        body: new Uint8Array(writeWorkbook([{ name: '读数和金额', rows }])),
      })
      const { fileID } = (await file.json()) as { fileID: string }
      const { faults } = await ask('run.import', { id, files: [fileID] })
      if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 5)))
      row('the sheet, read', [costOf('run.import')])
      const { total } = await work(id, 'measured and reckoned again')
      await ask('run.issue', { id, total })
      row('issue', [costOf('run.issue')])
      await work(
        id,
        month === '2026-10'
          ? 'sent, to houses without an account'
          : 'sent, and compared with the month before',
      )
      cloud.sleepUntil(cloud.now() + MINUTE)
    }
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = async (): Promise<void> => {
  console.log('| houses | | minutes | database calls | ms | |\n| --- | --- | --- | --- | --- | --- |')
  for (const size of SIZES.length > 0 ? SIZES : [1000, 10_000]) await measure(size)
}
void main()
