import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../localcloud/start'

export const functionsRoot = join(__dirname, 'functions')

export interface Answer<T = unknown> {
  status: number
  result: T
  databaseCalls: number
  examined: number
  returned: number
}

/** A cloud for one test file, with shorthands for a phone's calls. */
export interface TestCloud extends LocalCloud {
  /** Calls a function as a phone would. */
  call<T = unknown>(name: string, event: object, openid?: string): Promise<Answer<T>>
  /** Runs code inside a function, with cloud, db, _, $ and input in scope; answers its result. */
  probe<T = unknown>(code: string, input?: unknown): Promise<T>
  /** The same, with the figures. */
  measure<T = unknown>(code: string, input?: unknown): Promise<Answer<T>>
}

const opened: LocalCloud[] = []
const folders: string[] = []

// Whatever a failing test leaves behind would keep the whole run from ending.
afterAll(async () => {
  await Promise.all(opened.map((cloud) => cloud.close()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Closed by itself after the test file. */
export async function openCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const cloud = await startLocalCloud({ functionsRoot, dataDir: ':memory:', timers: 'manual', ...options })
  opened.push(cloud)
  const call = async <T>(name: string, event: object, openid?: string): Promise<Answer<T>> => {
    const response = await fetch(`${cloud.url}/v1/functions/${name}`, {
      method: 'POST',
      headers: openid === undefined ? {} : { 'x-wx-openid': openid },
      body: JSON.stringify(event),
    })
    const figure = (header: string): number => Number(response.headers.get(header))
    return {
      status: response.status,
      result: (await response.json()) as T,
      databaseCalls: figure('x-database-calls'),
      examined: figure('x-documents-examined'),
      returned: figure('x-documents-returned'),
    }
  }
  const measure = async <T>(code: string, input?: unknown): Promise<Answer<T>> => {
    const answer = await call<T>('probe', { code, input })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.result))
    return answer
  }
  const probe = async <T>(code: string, input?: unknown): Promise<T> => (await measure<T>(code, input)).result
  return { ...cloud, call, measure, probe }
}

/** A data folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-test-'))
  folders.push(folder)
  return folder
}
