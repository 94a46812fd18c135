import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import deployment from '../config/deployment.json'
import { startLocalCloud, type LocalCloud } from '../localcloud/start'
import { FUNCTIONS_ROOT } from '../scripts/build-functions'
import { community, houses, members } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'
import { figuresOf } from './figures'

// npx tsx scripts/run-build.ts --missing functions && npx tsx bench/push.ts 20 60      # requests a second, seconds
// … bench/push.ts 20 60 memory                                                         # without the disk
const [RATE = 20, SECONDS = 60] = process.argv.slice(2, 4).map(Number)
const KEEPS_NOTHING = process.argv[4] === 'memory'
/** 翠湖花园 so many times over: nowhere do a thousand wait at once, and giving out a job counts those that do. */
const COMMUNITIES = 24
/** Asked before it is measured: every instance has begun, and every page of the bundle been read. */
const WARM_UP = 40
/** Nobody on duty runs out of consents. */
const PLENTY = 100_000
/** The last messages of a run may come so much later, ms. */
const PATIENCE = 90_000

interface Asked {
  id: string
  /** By the cloud's clock, ms. */
  sentAt: number
  answeredAt: number
}

/** The same again with other names for everything that must have its own. */
const copyOf = <T>(documents: readonly T[], copy: number): T[] =>
  JSON.parse(
    JSON.stringify(documents)
      .replace(/"([mohc])-([^"]+)"/g, `"$1-${copy}-$2"`)
      .replaceAll(`"${community.tag}"`, `"${community.tag}${copy}"`)
      .replaceAll(`"${community.name}"`, `"${community.name}${copy}"`),
  ) as T[]

const copies = Array.from({ length: COMMUNITIES }, (_, copy) => ({
  community: copyOf([community], copy),
  houses: copyOf(houses, copy),
  members: copyOf(members, copy),
}))
const staff = copies.flatMap((copy) => copy.members.filter(({ role }) => role !== 'resident'))
const owners = copies.map((copy) => copy.members.filter(({ houses: [home] }) => home?.tie === 'owner'))

/** Everybody lives there, and all the staff have agreed to be told of jobs, in WeChat and with us. */
const moveIn = async ({ url }: LocalCloud): Promise<void> => {
  for (const copy of copies) {
    await importDocuments(url, 'communities', copy.community)
    await importDocuments(url, 'houses', copy.houses)
    await importDocuments(url, 'members', copy.members)
  }
  const templateIds = [deployment.templates.job]
  for (const { openid } of staff)
    await fetch(`${url}/wechat/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, templateIds, count: PLENTY }),
    })
  const credits = staff.map(({ openid }) => ({ _id: openid, counts: { job: PLENTY }, taps: [] }))
  await importDocuments(url, 'credits', credits)
}

/** One owner after the other, of one community after the other, reports a leak. */
const report = async (cloud: LocalCloud, n: number): Promise<Asked> => {
  const here = owners[n % COMMUNITIES] ?? []
  const owner = here[Math.floor(n / COMMUNITIES) % here.length]
  const [home] = owner?.houses ?? []
  if (!owner || !home) throw new Error('nobody lives there')
  const input = { as: owner._id, requestId: `tap-${n}`, kind: 'leak', place: { houseId: home.id } }
  const sentAt = cloud.now()
  const response = await fetch(`${cloud.url}/v1/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': owner.openid },
    body: JSON.stringify({ action: 'ticket.submit', input }),
  })
  const answer = (await response.json()) as { ok: boolean; data?: { ticket: { id: string } } }
  if (!answer.ok || !answer.data) throw new Error(JSON.stringify(answer))
  return { id: answer.data.ticket.id, sentAt, answeredAt: cloud.now() }
}

/** When WeChat had the message about each ticket; a second one is an error and not a figure. */
const arrivals = async ({ url }: LocalCloud): Promise<Map<string, number>> => {
  const when = new Map<string, number>()
  for (const { openid } of staff) {
    const response = await fetch(`${url}/wechat/pushes?openid=${openid}`)
    for (const { at, page } of (await response.json()) as { at: string; page: string }[]) {
      const id = new URLSearchParams(page.replace(/^.*\?/, '')).get('id') ?? ''
      if (when.has(id)) throw new Error(`${id} was told twice`)
      when.set(id, Date.parse(at))
    }
  }
  return when
}

/** What all cores together have worked since they were switched on, ms. */
const busy = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0)

const shown = (what: string, ms: number[]): string => {
  const { p50, p99 } = figuresOf(ms)
  return `| ${what} | ${[p50, p99, Math.max(...ms)].map((each) => each.toFixed(0)).join(' | ')} |`
}

const main = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'push-'))
  const faults: string[] = []
  const calls = { courier: 0, documents: 0, database: 0, ms: 0 }
  const cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: KEEPS_NOTHING ? ':memory:' : folder,
    log: (line) => {
      const words = 'line' in line ? String(line.line) : ''
      if (words.includes('"fault"')) faults.push(words)
      if (!words.startsWith('{"call":"courier"')) return
      const { documents = 0, databaseCalls = 0, ms = 0 } = JSON.parse(words) as Record<string, number>
      calls.courier += 1
      calls.documents += documents
      calls.database += databaseCalls
      calls.ms += ms
    },
  })
  try {
    await moveIn(cloud)
    for (let n = 0; n < WARM_UP; n += 4)
      await Promise.all([0, 1, 2, 3].map((each) => report(cloud, PLENTY + n + each)))

    const asked: Promise<Asked>[] = []
    const [before, allBefore] = [process.cpuUsage(), busy()]
    const began = performance.now()
    for (let n = 0; n < RATE * SECONDS; n += 1) {
      // Whoever asks does not wait for who asked before.
      await wait(Math.max(0, began + (n * 1000) / RATE - performance.now()))
      asked.push(report(cloud, n))
    }
    const all = await Promise.all(asked)
    const took = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(before)
    const ours = (user + system) / 1e6 / took
    const others = (busy() - allBefore) / 1e3 / took - ours

    let when = await arrivals(cloud)
    for (const end = performance.now() + PATIENCE; all.some(({ id }) => !when.has(id));) {
      if (performance.now() > end) break
      await wait(500)
      when = await arrivals(cloud)
    }
    const told = all.flatMap(({ id, ...each }) => {
      const at = when.get(id)
      return at === undefined ? [] : [{ ...each, at }]
    })
    console.log(`${all.length} requests in ${took.toFixed(1)} s, ${told.length} of them told`)
    console.log('| ms | p50 | p99 | longest |\n| --- | --- | --- | --- |')
    console.log(
      shown(
        'from tap to answer',
        told.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
      ),
    )
    // The courier is rung before the answer goes out, and may be faster.
    console.log(
      shown(
        'from answer to message',
        told.map(({ answeredAt, at }) => Math.max(0, at - answeredAt)),
      ),
    )
    console.log(
      shown(
        'from tap to message',
        told.map(({ sentAt, at }) => at - sentAt),
      ),
    )
    const { courier, documents, database, ms } = calls
    console.log(
      `couriers: ${courier} calls, ${documents} documents, ${(database / documents).toFixed(1)} database calls and ${(ms / documents).toFixed(1)} ms a document`,
    )
    console.log(`of ${cpus().length} cores ${ours.toFixed(2)} were ours, ${others.toFixed(2)} others'`)
    for (const fault of faults.slice(0, 3)) console.log(fault)
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
void main()
