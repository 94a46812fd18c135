import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Database } from '../localcloud/database/database'
import { Sqlite } from '../localcloud/database/sqlite'
import { fill, INDEXES } from './documents'
import { engineOps, measureEngine } from './engine'
import { figuresOf, shown } from './figures'
import { measureSdkAlone } from './sdk-alone'
import { CALLERS, measureSdk, openCloud, SDK_OPS, sdkCode } from './through-sdk'

// What the local cloud's database costs: the bare engine, and the same through wx-server-sdk, in one run.
// Run: npx tsx bench/database.ts [--quick]      about 4 minutes, --quick half a minute; prints Markdown

const quick = process.argv.includes('--quick')
const SIZES = quick ? [1e3, 1e4] : [1e3, 1e5, 1e6]
const ROUNDS = { engine: quick ? 300 : 1000, sdk: quick ? 160 : 320 }

/** The page at every size, taking turns, so that whatever else the machine does falls on all alike. p50 by size. */
const measurePages = async (folders: string[]): Promise<{ engine: number[]; sdk: number[] }> => {
  const page = 'indexed page of 20'
  const open = folders.map((folder) => {
    const sqlite = Sqlite.open(folder)
    return { sqlite, act: engineOps(new Database(sqlite, true), 1)[page], times: [] as number[] }
  })
  for (let turn = 0; turn < 2000; turn++) {
    for (const { act, times } of open) {
      const began = performance.now()
      act?.(turn)
      if (turn >= 100) times.push(performance.now() - began)
    }
  }
  for (const { sqlite } of open) sqlite.close()
  const clouds = await Promise.all(folders.map(openCloud))
  const sdk = folders.map(() => [] as number[])
  for (let from = 0; from < 800; from += 20) {
    for (const [i, { run }] of clouds.entries()) {
      const times = await run(sdkCode(SDK_OPS[page] ?? '', 1), { run: 'pages', from, turns: 20, loops: 1 })
      if (from > 0) sdk[i]?.push(...times)
    }
  }
  await Promise.all(clouds.map(({ close }) => close()))
  return {
    engine: open.map(({ times }) => figuresOf(times).p50),
    sdk: sdk.map((times) => figuresOf(times).p50),
  }
}

const measureOpening = async (folder: string): Promise<string> => {
  const began = performance.now()
  const sqlite = Sqlite.open(folder)
  new Database(sqlite, true).declare([{ name: 'bench', indexes: INDEXES }])
  const opened = performance.now() - began
  sqlite.close()
  const start = performance.now()
  const { close } = await openCloud(folder)
  const started = performance.now() - start
  await close()
  return `${opened.toFixed(0)} ms (the whole cloud ${started.toFixed(0)} ms)`
}

const main = async (): Promise<void> => {
  const root = mkdtempSync(path.join(tmpdir(), 'jinlin-bench-'))
  console.log(`start, empty: ${await measureOpening(path.join(root, 'empty'))}\n`)
  console.log(`the SDK against a server that does nothing: ${shown(await measureSdkAlone())} ms\n`)
  const folders: string[] = []
  const table: string[] = []
  for (const size of SIZES) {
    const folder = path.join(root, String(size))
    folders.push(folder)
    const filled = fill(folder, size)
    const opening = await measureOpening(folder)
    console.log(`${size} documents: filled in ${(filled / 1000).toFixed(1)} s, start ${opening}`)
    const engine = measureEngine(folder, size, ROUNDS.engine)
    const sdk = await measureSdk(folder, size, ROUNDS.sdk)
    for (const [name, figures] of engine) {
      const through = CALLERS.map((callers) => shown(sdk.get(name)?.get(callers) ?? { p50: NaN, p99: NaN }))
      table.push(`| ${name} | ${size} | ${shown(figures)} | ${through.join(' | ')} |`)
    }
  }
  const order = Object.keys(SDK_OPS)
  table.sort(
    (a, b) =>
      order.findIndex((name) => a.includes(`| ${name} |`)) -
      order.findIndex((name) => b.includes(`| ${name} |`)),
  )
  console.log(
    `\n| ms, p50 / p99 | documents | bare engine | ${CALLERS.map((n) => `SDK, ${n} at once`).join(' | ')} |`,
  )
  console.log('| --- | --- | --- | --- | --- | --- |')
  console.log(table.join('\n'))
  const pages = await measurePages(folders)
  for (const [name, p50] of Object.entries(pages)) {
    const ratio = (p50.at(-1) ?? NaN) / (p50[0] ?? NaN)
    const each = p50.map((ms) => ms.toFixed(3)).join(', ')
    console.log(`\nindexed page by size, taking turns (${name}): ${each} ms; × ${ratio.toFixed(2)}`)
  }
  rmSync(root, { recursive: true, force: true })
}

void main()
