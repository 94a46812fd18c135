import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isRefusal } from '@contract/errors'
import type { MemberId, Moment, RequestId, TicketId } from '@contract/ids'
import type { Ticket, TicketCommand } from '@contract/ticket'
import type { Actor } from '@domain/access/policy'
import { spanAt } from '@domain/summary/periods'
import { perform } from '@domain/ticket/perform'
import { submit } from '@domain/ticket/submit'
import { COLLECTIONS } from '../cloudfunctions/_store/collections'
import { Database } from '../localcloud/database/database'
import { Sqlite } from '../localcloud/database/sqlite'
import { startLocalCloud } from '../localcloud/start'
import { FUNCTIONS_ROOT } from '../scripts/build-functions'
import { map } from '../scripts/seed/green-lake'
import { importCommunity } from '../tests/import-community'
import { person } from '../tests/people'

// npx tsx scripts/run-build.ts --missing functions && npx tsx bench/summary.ts 1000 10000
const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Monday 16 to Sunday 22 November 2026. */
const WEEK = spanAt('week', Date.UTC(2026, 10, 18))
const KINDS = ['leak', 'power', 'lock', 'access', 'network', 'other']
const HOMES = ['3-2-501', '1-1-101', '5-1-301', '6-2-502']

/** A request as most are: taken, mended and judged within hours; one in ten is still open. */
const ticketAt = (nth: number, at: Moment): Ticket => {
  const who = person(HOMES[nth % HOMES.length] ?? '')
  const [home] = who.houses
  if (!home) throw new Error('nobody lives there')
  const submission = {
    id: `t${String(nth).padStart(8, '0')}` as TicketId,
    requestId: 'asked' as RequestId,
    kind: KINDS[nth % KINDS.length] ?? 'other',
    place: { houseId: home.id },
    note: '今天早上发现的，请尽快派人来看看',
  }
  const made = submit(map, new Map([[`m-${nth % 7}` as MemberId, 1]]), submission, who, at)
  if (isRefusal(made)) throw new Error(made.refused)
  let ticket = made
  const does = (by: Actor, command: TicketCommand, minutes: number): void => {
    const done = perform(ticket, command, `${minutes}` as RequestId, by, at + minutes * MINUTE)
    if (isRefusal(done)) throw new Error(`${command.type}: ${done.refused}`)
    ticket = done
  }
  const by = person(ticket.assignee.memberId.slice(2))
  does(by, { type: 'accept' }, 3 + (nth % 20))
  does(by, { type: 'depart', etaMinutes: 10 }, 30)
  does(by, { type: 'arrive' }, 40 + (nth % 90))
  if (nth % 10 > 0) does(by, { type: 'finish', note: '换了软管，试过不漏了' }, 200)
  if (nth % 10 > 4) does(who, { type: 'rate', stars: 1 + (nth % 5), words: '来得快，讲得清楚' }, 240)
  // What else the clock would find due is not what is measured.
  return { ...ticket, outbox: [], outboxDueAt: null, dueAt: null, closeAt: null }
}

/** Three weeks, the last of which is summed up; the month has all of them. */
const fill = (folder: string, week: number): void => {
  const sqlite = Sqlite.open(folder)
  const database = new Database(sqlite, true)
  database.declare(COLLECTIONS)
  for (let first = 0; first < 3 * week; first += 2000)
    database.insert(
      'tickets',
      Array.from({ length: Math.min(2000, 3 * week - first) }, (_, i) => {
        const share = (first + i) / (3 * week)
        return { ...ticketAt(first + i, WEEK.from - 14 * DAY + Math.floor(share * 21 * 24 * 60) * MINUTE) }
      }),
    )
  sqlite.close()
}

const measure = async (week: number): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'summary-'))
  fill(folder, week)
  const lines: string[] = []
  const cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: folder,
    port: 0,
    timers: 'manual',
    startAt: WEEK.to + HOUR,
    log: (line) => lines.push('line' in line ? String(line.line) : JSON.stringify(line)),
  })
  try {
    await importCommunity(cloud.url, cloud.now())
    const strike = async (name: string, at: Moment): Promise<void> => {
      cloud.sleepUntil(at)
      lines.length = 0
      await fetch(`${cloud.url}/v1/functions/clock`, { method: 'POST', body: '{}' })
      const said = lines.find((line) => line.includes('"call":"clock"')) ?? '{}'
      const { ms, databaseCalls, fault } = JSON.parse(said) as Record<string, number>
      if (fault !== undefined || ms === undefined) throw new Error(lines.join('\n').slice(0, 3000))
      console.log(`| ${week} | ${name} | ${databaseCalls} | ${ms} | 1 |`)
    }
    await strike('the week', WEEK.to + 8 * HOUR + MINUTE)
    await strike(
      'the month of three such, and two evenings’ letters',
      spanAt('month', WEEK.from).to + 8 * HOUR + MINUTE,
    )
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = async (): Promise<void> => {
  console.log('| requests a week | | database calls | ms | runs |\n| --- | --- | --- | --- | --- |')
  for (const size of SIZES.length > 0 ? SIZES : [1000, 10_000]) await measure(size)
}
void main()
