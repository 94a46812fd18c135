import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataInUse, UnusableData } from './database/unusable-data'

// What transactions have locked is known to one process, so a second one must not write beside it. SQLite's own exclusive
// lock would say so, but libsql gives it back only when the garbage collector comes by.

const fileIn = (dataDir: string): string => join(dataDir, 'owner')

/** Whether another living process has this data folder open. */
export function isInUse(dataDir: string): boolean {
  try {
    const pid = Number(readFileSync(fileIn(dataDir), 'utf8'))
    return pid !== process.pid && isAlive(pid)
  } catch {
    return false
  }
}

/**
 * Writes this process down as the folder's owner; who died without giving it back no longer owns it.
 * @returns what gives it back
 * @throws {DataInUse} when another living process owns it
 */
export function own(dataDir: string): () => void {
  if (isInUse(dataDir)) {
    throw new DataInUse(`${dataDir} is in use by another local cloud: end that one, or use another folder.`)
  }
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(fileIn(dataDir), String(process.pid))
  } catch (error) {
    throw new UnusableData(`The data folder ${dataDir} cannot be used: ${String(error)}`, error)
  }
  return () => rmSync(fileIn(dataDir), { force: true })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, but is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
