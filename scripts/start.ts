import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import deployment from '../config/deployment.json'
import { isInUse, startLocalCloud, type LocalCloudOptions } from '../localcloud/start'
import { build } from './build'
import { FUNCTIONS_ROOT } from './build-functions'
import { IN_STORIES, liveAWeek, weekAgo } from './seed/a-week'
import { moveIn } from './seed/move-in'
import { inThrees, setUpCompany } from './setup-code'
import { tell } from './tell'

const root = path.resolve(__dirname, '..')

const HELP = `npm start -- [--port 8790] [--data .data] [--fresh] [--seed demo|none] [--strict=false] [--quiet]

  --port   where the stage is served, on 127.0.0.1
  --data   the folder that keeps everything
  --fresh  forget what is in it and begin anew
  --seed   what an empty folder is filled with: 翠湖花园 with a week of tickets, or nothing but a set-up code
  --strict whether a query that no declared index serves is refused
  --quiet  says where it is and nothing of what is called`

const readFlags = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8790' },
      data: { type: 'string', default: '.data' },
      fresh: { type: 'boolean', default: false },
      seed: { type: 'string', default: 'demo' },
      strict: { type: 'string', default: 'true' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is not a port`)
  if (!['demo', 'none'].includes(values.seed))
    throw new Error(`--seed ${values.seed} is neither demo nor none`)
  if (!['true', 'false'].includes(values.strict))
    throw new Error(`--strict ${values.strict} is neither true nor false`)
  const data = path.resolve(root, values.data)
  if (existsSync(data) && !statSync(data).isDirectory())
    throw new Error(`--data ${values.data} is a file, not a folder`)
  return { ...values, port, strict: values.strict === 'true', data }
}

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0

/** A seed that was broken off is no seed: it is made aside and moved into place when it is whole. */
const seed = async (options: LocalCloudOptions): Promise<void> => {
  const now = Date.now()
  const began = performance.now()
  console.log('setting up 翠湖花园 from docs/示例小区.xlsx, and a week of its life …')
  const aside = `${options.dataDir}.seeding`
  rmSync(aside, { recursive: true, force: true })
  const cloud = await startLocalCloud({
    ...options,
    dataDir: aside,
    port: 0,
    startAt: weekAgo(now),
    timers: 'manual',
  })
  await liveAWeek(cloud, await moveIn(cloud.url, IN_STORIES, weekAgo(now)), now)
  await cloud.close()
  rmSync(options.dataDir, { recursive: true, force: true })
  renameSync(aside, options.dataDir)
  console.log(`seeded in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

/** Asked before anything is built, forgotten or seeded: nobody should lose data over a port. */
const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(true))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })

const start = async () => {
  const flags = readFlags()
  if (flags.help) {
    console.log(HELP)
    return
  }
  if (flags.port !== 0 && (await isTaken(flags.port)))
    throw new Error(
      `port ${flags.port} is in use by another program: end it, or npm start -- --port ${flags.port + 1}`,
    )
  if (isInUse(flags.data))
    throw new Error(`${flags.data} is in use by another npm start: end that one, or use --data`)
  await build(['functions', 'h5'])
  if (flags.fresh) rmSync(flags.data, { recursive: true, force: true })
  const options: LocalCloudOptions = {
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: flags.data,
    app: path.join(root, 'dist/h5'),
    envId: deployment.envId,
    title: '近邻',
    strict: flags.strict,
  }
  const isNew = isEmpty(flags.data)
  if (isNew && flags.seed === 'demo') await seed(options)
  const cloud = await startLocalCloud({ ...options, port: flags.port, ...(flags.quiet ? {} : { log: tell }) })
  console.log(`\n  近邻 is at  ${cloud.url}\n`)
  if (isNew && flags.seed === 'none') {
    const code = await setUpCompany(cloud.url, '我的物业公司', Date.now())
    console.log(
      `  nobody is here yet; the first admin joins with the code  ${inThrees(code)}  (once, within 30 days)\n`,
    )
  }
  const stop = () => void cloud.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

void start().catch((error: unknown) => {
  console.log(`\n  ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
