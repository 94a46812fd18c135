import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Sqlite } from './database/sqlite'
import type { Faults } from './faults/faults'
import { HttpServer } from './http/server'
import type { LocalCloudOptions } from './options'
import { own } from './owner'
import { assemble } from './parts'

export type { LogLine } from './functions/invocation-log'
export type { LocalCloudOptions } from './options'
export { isInUse } from './owner'

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
  /** Set them to make the cloud misbehave. */
  faults: Faults
  /** Ends every instance and connection. What was answered is on the disk. */
  close(): Promise<void>
}

/**
 * Tencent CloudBase on one machine, in this process.
 * @throws {Error} that says in a sentence what is in the way: the port, the data, or a malformed file of the project.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir, log = () => undefined } = options
  const server = new HttpServer((error, path) => log({ kind: 'failure', path, error: String(error) }))
  // First, so that a second cloud on the same data ends here and has changed nothing.
  const port = await server.listen(options.port ?? 0)
  const url = `http://127.0.0.1:${port}`
  const scratch = dataDir === ':memory:' ? mkdtempSync(join(tmpdir(), 'localcloud-')) : undefined
  let sqlite: Sqlite | undefined
  let disown: (() => void) | undefined
  const leave = async (): Promise<void> => {
    await server.close()
    sqlite?.close()
    disown?.()
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
  }

  try {
    if (scratch === undefined) disown = own(dataDir)
    sqlite = Sqlite.open(dataDir)
    const place = { sqlite, files: join(scratch ?? dataDir, 'files'), url }
    const { clock, agenda, faults, functions, routes } = assemble(place, options)
    server.serve(routes)
    if (options.timers !== 'manual') agenda.start()
    return {
      url,
      port,
      faults,
      now: () => clock.now(),
      advance: async (ms) => void (await agenda.advance(ms)),
      sleepUntil: (instant) => clock.moveTo(instant),
      close: async () => {
        agenda.stop()
        await functions.close()
        await leave()
      },
    }
  } catch (error) {
    await leave()
    throw error
  }
}
