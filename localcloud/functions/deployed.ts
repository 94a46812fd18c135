import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  timeoutMs: number
  memoryMb: number
  triggers: readonly Trigger[]
  /** The openapi calls it may make, or undefined when config.json does not say. */
  openapi: readonly string[] | undefined
  variables: Record<string, string>
}

interface ConfigFile {
  /** Seconds. */
  timeout?: number
  /** MB. */
  memorySize?: number
  memory?: number
  triggers?: (Trigger & { type?: string })[]
  permissions?: { openapi?: string[] }
  envVariables?: Record<string, string>
}

const DEFAULT_TIMEOUT_S = 3
const DEFAULT_MEMORY_MB = 256

export function readDeployed(functionsRoot: string): Map<string, DeployedFunction> {
  const root = resolve(functionsRoot)
  const deployed = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'index.js')))
    .map(({ name }) => readFunction(name, join(root, name)))
  return new Map(deployed.map((one) => [one.name, one]))
}

/** `collections.json` beside the functions: which collections and indexes the project declares. */
export function readCollections(functionsRoot: string): DeclaredCollection[] {
  const file = join(functionsRoot, 'collections.json')
  if (!existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as { collections: DeclaredCollection[] }).collections
}

function readFunction(name: string, folder: string): DeployedFunction {
  const file = join(folder, 'config.json')
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {}
  return {
    name,
    entry: join(folder, 'index.js'),
    timeoutMs: (config.timeout ?? DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: config.memorySize ?? config.memory ?? DEFAULT_MEMORY_MB,
    triggers: (config.triggers ?? []).filter(({ type }) => type === undefined || type === 'timer'),
    openapi: config.permissions?.openapi,
    variables: config.envVariables ?? {},
  }
}
