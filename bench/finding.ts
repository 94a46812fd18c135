import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MemberId, Moment, RequestId, TicketId } from '@contract/ids'
import type { Ticket } from '@contract/ticket'
import { isRefusal } from '@contract/errors'
import { indexed } from '@domain/ticket/indexed'
import { submit } from '@domain/ticket/submit'
import { COLLECTIONS } from '../cloudfunctions/_store/collections'
import { Database } from '../localcloud/database/database'
import { Sqlite } from '../localcloud/database/sqlite'
import { startLocalCloud } from '../localcloud/start'
import { FUNCTIONS_ROOT } from '../scripts/build-functions'
import { community, houses, map, members } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'
import { person } from '../tests/people'
import { figuresOf, shown } from './figures'

// npx tsx scripts/run-build.ts --missing functions && npx tsx bench/finding.ts 1000 100000 1000000
const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const KINDS = ['leak', 'power', 'lift', 'drain', 'light', 'other']
const NOTES = ['天花板渗水', '全屋没电', '有异响', '马桶堵了', '一直闪', '门口有积水']
const MINUTE = 60_000
const START: Moment = Date.UTC(2024, 0, 1)
/** The open ones are as many in a large community's history as in a small one's. */
const OPEN = 200

/** A finished ticket like any other, and of the newest some that are open. */
const ticketAt = (n: number, size: number): Ticket => {
  const who = person(['3-2-501', '1-1-101', '5-1-301', '6-2-502'][n % 4] ?? '')
  const [home] = who.houses
  if (!home) throw new Error('nobody lives there')
  const id = `t${String(n).padStart(8, '0')}` as TicketId
  const kind = KINDS[n % KINDS.length] ?? 'other'
  const submission = {
    id,
    requestId: 'r' as RequestId,
    kind,
    place: { houseId: home.id },
    note: NOTES[n % NOTES.length],
  }
  const made = submit(map, new Map([[`m-${n % 7}` as MemberId, 1]]), submission, who, START + n * MINUTE)
  if (isRefusal(made)) throw new Error(made.refused)
  const open = n >= size - OPEN
  return indexed({ ...made, outbox: [], outboxDueAt: null, open, state: open ? 'accepted' : 'rated' })
}

const fill = (folder: string, size: number): number => {
  const began = performance.now()
  const sqlite = Sqlite.open(folder)
  const database = new Database(sqlite, true)
  database.declare(COLLECTIONS)
  for (let n = 0; n < size; n += 2000)
    database.insert(
      'tickets',
      Array.from({ length: Math.min(2000, size - n) }, (_, i) => ({ ...ticketAt(n + i, size) })),
    )
  sqlite.close()
  return performance.now() - began
}

const ASKED: Record<string, object> = {
  'all of them': {},
  'kind and building': { kind: 'leak', placeId: 'b3' },
  'kind, building and person, done': { kind: 'leak', placeId: 'b3', assigneeId: 'm-wang', standing: 'done' },
  overdue: { overdue: true },
  'a house': { q: '3-2-501' },
  words: { q: '天花板渗水' },
}
const chen = person('chen')

const openAt = async (folder: string) => {
  const cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: folder,
    port: 0,
    timers: 'manual',
  })
  await importDocuments(cloud.url, 'communities', [community])
  await importDocuments(cloud.url, 'houses', houses)
  await importDocuments(cloud.url, 'members', members)
  const list = async (filter: object): Promise<{ ms: number; examined: number }> => {
    const began = performance.now()
    const response = await fetch(`${cloud.url}/v1/functions/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': chen.openid },
      body: JSON.stringify({ action: 'ticket.list', input: { as: chen._id, box: 'zone', filter } }),
    })
    const answer = (await response.json()) as { ok: boolean }
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    const examined = Number(response.headers.get('x-documents-examined'))
    return { ms: performance.now() - began, examined }
  }
  return { list, close: () => cloud.close() }
}

const main = async (): Promise<void> => {
  const sizes = SIZES.length > 0 ? SIZES : [1000, 100_000]
  const folders = sizes.map(() => mkdtempSync(path.join(tmpdir(), 'finding-')))
  const clouds: Awaited<ReturnType<typeof openAt>>[] = []
  try {
    for (const [at, size] of sizes.entries()) {
      console.log(`${size} tickets filled in ${(fill(folders[at] ?? '', size) / 1000).toFixed(1)} s`)
      clouds.push(await openAt(folders[at] ?? ''))
    }
    for (const [name, filter] of Object.entries(ASKED)) {
      const times = sizes.map((): number[] => [])
      const examined = sizes.map(() => 0)
      // The sizes take turns, so that whatever else the machine does falls on all alike.
      for (let turn = 0; turn < 120; turn += 1)
        for (const [at, cloud] of clouds.entries()) {
          const { ms, examined: read } = await cloud.list(filter)
          if (turn >= 20) times[at]?.push(ms)
          examined[at] = read
        }
      const figures = times.map(figuresOf)
      const ratio = (figures.at(-1)?.p50 ?? 0) / (figures[0]?.p50 ?? 1)
      console.log(
        `| ${name} | ${figures.map(shown).join(' | ')} | × ${ratio.toFixed(2)} | ${examined.join(' / ')} |`,
      )
    }
  } finally {
    for (const { close } of clouds) await close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
void main()
