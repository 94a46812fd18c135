import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Clock } from './clock/clock'
import { clockRoutes } from './clock/door'
import { Database } from './database/database'
import { Settings } from './database/settings'
import { Sqlite } from './database/sqlite'
import { noFaults, type Faults } from './faults'
import { readCollections } from './functions/deployed'
import { functionRoutes } from './functions/door'
import { Functions, type Log } from './functions/functions'
import { Timers } from './functions/timers'
import { HttpServer } from './http/server'
import { stageRoutes } from './stage/door'
import { storageRoutes } from './storage/door'
import { Files } from './storage/files'
import { wechatRoutes } from './wechat/door'
import { WeChat } from './wechat/wechat'
import { answerAdmin } from './wire/admin'

export interface LocalCloudOptions {
  /** Folder of the deployed functions: `<name>/index.js`, `config.json`, `package.json`; `collections.json` at its root. */
  functionsRoot: string
  /** Where documents and files are kept, or `:memory:` to keep nothing. */
  dataDir: string
  /** 0, the default, takes any free port. */
  port?: number
  /** Folder of an H5 build, served under `/app/`. */
  app?: string
  /** Refuse queries that no declared index serves. Default true. */
  strict?: boolean
  /** Gets one object per line: invocations, functions' output, failures. Default: nobody. */
  log?: Log
  envId?: string
  /** The stage's title. */
  title?: string
  /** `manual`: timers ring only when the clock is advanced. Default `running`. */
  timers?: 'running' | 'manual'
  /** When time begins in an empty data folder, ms since 1970. Default: the present. */
  startAt?: number
}

export interface LocalCloud {
  /** `http://127.0.0.1:PORT` */
  url: string
  port: number
  /** This cloud's time in ms since 1970. */
  now(): number
  /** Moves the time forward and rings, one after the other, the timers that come due on the way. */
  advance(ms: number): Promise<void>
  /** Moves the time forward to the instant as if the machine had slept: no timer rings. */
  sleepUntil(instant: number): void
  /** Change its fields to make the cloud misbehave. */
  faults: Faults
  /** Ends every instance and connection. What was answered is on the disk. */
  close(): Promise<void>
}

const APP_ID = 'wx0localcloud00000'

/**
 * Tencent CloudBase on one machine, in this process.
 * @throws when the port is taken, the data cannot be read, or collections.json or a config.json is malformed.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { functionsRoot, dataDir, envId = 'local-1', log = () => undefined } = options
  const sqlite = Sqlite.open(dataDir)
  const scratch = dataDir === ':memory:' ? mkdtempSync(join(tmpdir(), 'localcloud-')) : undefined
  const files = new Files(join(scratch ?? dataDir, 'files'), envId)
  const settings = new Settings(sqlite)
  const clock = new Clock(settings, options.startAt)
  const faults = noFaults()
  const wechat = new WeChat(sqlite, () => clock.now(), faults)
  const database = new Database(sqlite, options.strict ?? true)
  database.declare(readCollections(functionsRoot))

  const server = new HttpServer((error, path) => log({ kind: 'failure', path, error: String(error) }))
  const port = await server.listen(options.port ?? 0).catch((error: unknown) => {
    sqlite.close()
    throw error
  })
  const url = `http://127.0.0.1:${port}`
  const functions = new Functions(functionsRoot, { envId, appId: APP_ID, url }, clock, log)
  const timers = new Timers(functions.deployed.values(), clock, (name, event) =>
    functions.invoke(name, JSON.stringify(event), { source: 'wx_trigger' }),
  )
  const parts = { clock, database, faults, files, functions, wechat, url }
  const clockDoor = { now: () => clock.now(), advance: (ms: number) => timers.advance(ms) }
  server.serve([
    { method: 'POST', path: '/admin', handle: (call) => answerAdmin(call, parts) },
    ...functionRoutes(functions),
    ...clockRoutes(clockDoor),
    ...wechatRoutes(wechat),
    ...storageRoutes(files),
    ...stageRoutes({ settings, faults, app: options.app, title: options.title ?? 'Local cloud' }),
  ])
  if (options.timers !== 'manual') timers.start()

  return {
    url,
    port,
    faults,
    now: () => clock.now(),
    advance: async (ms) => void (await timers.advance(ms)),
    sleepUntil: (instant) => clock.moveTo(instant),
    close: async () => {
      timers.stop()
      await functions.close()
      await server.close()
      sqlite.close()
      if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
    },
  }
}
