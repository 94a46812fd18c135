import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DeclaredCollection } from '../database/catalogue'

export interface Trigger {
  name: string
  /** Seven fields: second minute hour day month weekday year, in Asia/Shanghai. */
  config: string
}

/** One folder of the functions root, as it would be uploaded. */
export interface DeployedFunction {
  name: string
  /** Absolute path of the file that exports `main`. */
  entry: string
  /** Changes when `index.js` or `config.json` does. */
  version: string
  /** When `index.js` was written last, ms since 1970 by the machine's clock. */
  builtAt: number
  timeoutMs: number
  /** For loading the bundle, before the first invocation. */
  startTimeoutMs: number
  memoryMb: number
  triggers: readonly Trigger[]
  /** The openapi calls it may make, or undefined when config.json does not say. */
  openapi: readonly string[] | undefined
  variables: Record<string, string>
}

interface ConfigFile {
  /** Seconds. */
  timeout?: number
  /** Seconds. */
  initTimeout?: number
  /** MB. */
  memorySize?: number
  memory?: number
  triggers?: (Trigger & { type?: string })[]
  permissions?: { openapi?: string[] }
  envVariables?: Record<string, string>
}

const DEFAULT_TIMEOUT_S = 3
const DEFAULT_START_TIMEOUT_S = 65
const DEFAULT_MEMORY_MB = 256

/** @throws when a config.json is malformed. */
export function readDeployed(functionsRoot: string): Map<string, DeployedFunction> {
  const deployed = readdirSync(functionsRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFunction(functionsRoot, name))
    .filter((one) => one !== undefined)
  return new Map(deployed.map((one) => [one.name, one]))
}

/** A function as it lies on the disk now, or undefined. @throws when its config.json is malformed. */
export function readFunction(functionsRoot: string, name: string): DeployedFunction | undefined {
  const version = versionOf(functionsRoot, name)
  if (version === undefined) return undefined
  const folder = join(resolve(functionsRoot), name)
  const config = readJson<ConfigFile>(join(folder, 'config.json')) ?? {}
  return {
    name,
    entry: join(folder, 'index.js'),
    version,
    builtAt: statSync(join(folder, 'index.js')).mtimeMs,
    timeoutMs: (config.timeout ?? DEFAULT_TIMEOUT_S) * 1000,
    startTimeoutMs: (config.initTimeout ?? DEFAULT_START_TIMEOUT_S) * 1000,
    memoryMb: config.memorySize ?? config.memory ?? DEFAULT_MEMORY_MB,
    triggers: (config.triggers ?? []).filter(({ type }) => type === undefined || type === 'timer'),
    openapi: config.permissions?.openapi,
    variables: config.envVariables ?? {},
  }
}

/** Two looks at the disk; undefined when no such function is there. */
export function versionOf(functionsRoot: string, name: string): string | undefined {
  // The name comes from a URL.
  if (!/^[A-Za-z][\w-]*$/.test(name)) return undefined
  const stamp = (file: string): string => {
    const found = statSync(join(functionsRoot, name, file), { throwIfNoEntry: false })
    return found === undefined ? '' : `${found.mtimeMs}:${found.size}`
  }
  const bundle = stamp('index.js')
  return bundle === '' ? undefined : `${bundle} ${stamp('config.json')}`
}

/** `collections.json` beside the functions: which collections and indexes the project declares. */
export function readCollections(functionsRoot: string): DeclaredCollection[] {
  const file = join(functionsRoot, 'collections.json')
  return readJson<{ collections: DeclaredCollection[] }>(file)?.collections ?? []
}

/** Undefined when there is no such file. @throws an error that names the file, when it is not JSON. */
export function readJson<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}`, { cause: error })
  }
}
