import type { Log } from './functions/invocation-log'

export interface LocalCloudOptions {
  /** Folder of the deployed functions: `<name>/index.js`, `config.json`, `package.json`; `collections.json` at its root. */
  functionsRoot: string
  /** Where documents and files are kept, or `:memory:` to keep nothing. */
  dataDir: string
  /** 0, the default, takes any free port. */
  port?: number
  /** Folder of an H5 build, served under `/app/`. */
  app?: string
  /** Instances of one function that may run at once; further callers wait their turn. Default 4. */
  instances?: number
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
