import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { AS_IN_THE_CLOUD } from './as-in-the-cloud'

// How long a function instance takes before it can answer, beside what its SDK alone takes. Ratios in one run.
// Run: npm run build functions && npx tsx bench/cold-start.ts

const root = path.resolve(__dirname, '..')
const ROUNDS = 15
const environment = { ...process.env, ...AS_IN_THE_CLOUD }

/** One cold process that only does this; ms on its own clock, so that starting Node does not count. */
const loadOnce = (script: string): number => {
  const timed = `const t = performance.now(); ${script}; console.log(performance.now() - t); process.exit(0)`
  const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', timed], {
    cwd: root,
    env: environment,
  })
  if (status !== 0) throw new Error(String(stderr))
  return Number(String(stdout).trim().split('\n').at(-1))
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const CASES = {
  "require('wx-server-sdk')": "require('wx-server-sdk')",
  'api bundle': "require('./dist-cloud/api')",
  'courier bundle': "require('./dist-cloud/courier')",
  'clock bundle': "require('./dist-cloud/clock')",
}

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, [] as number[]]))
// Taking turns, so that whatever else the machine does falls on all alike.
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, script] of Object.entries(CASES)) times[name]?.push(loadOnce(script))
const sdk = median(times["require('wx-server-sdk')"] ?? [])
for (const [name, values] of Object.entries(times)) {
  const ms = median(values)
  console.log(`${name.padEnd(26)} ${ms.toFixed(0).padStart(5)} ms   ${(ms / sdk).toFixed(2)} × the SDK`)
}
