import type { Clock } from '../clock/clock'
import { readDeployed, readFunction, versionOf, type DeployedFunction } from './deployed'
import { callerEnvironment, instanceEnvironment, type CloudIdentity } from './environment'
import { FunctionError } from './function-error'
import { Invocations, print, type Caller, type Invocation } from './invocation'
import { InvocationLog, type Log } from './invocation-log'
import { Pool } from './pool'

/** The vendor's limit on what a function may answer. */
const MOST_RESULT_BYTES = 6 * 1024 * 1024

/** A bundle that was written so lately may not be whole. */
const BUILDING_MS = 300

export type Outcome = { invocation: Invocation } & ({ result: string } | { error: FunctionError })

export interface FunctionsOptions {
  functionsRoot: string
  identity: CloudIdentity
  clock: Clock
  log: Log
  /** Instances of one function that may run at once; further callers wait their turn. */
  instances: number
}

/** The deployed functions, and the running of them. */
export class Functions {
  readonly deployed: Map<string, DeployedFunction>
  readonly invocations = new Invocations()
  readonly history = new InvocationLog()
  private readonly pools = new Map<string, Pool>()
  /** Pools of code that is no longer deployed, which may still have somebody to serve. */
  private readonly retired: Pool[] = []
  private closed = false

  constructor(private readonly options: FunctionsOptions) {
    this.deployed = readDeployed(options.functionsRoot)
  }

  /** Runs a function to its end. `event` is JSON; the result is JSON too. Never rejects. */
  async invoke(name: string, event: string, caller: Caller): Promise<Outcome> {
    const invocation = this.invocations.begin(name, caller)
    const at = new Date(this.options.clock.now()).toISOString()
    const began = performance.now()
    let error: FunctionError | undefined
    try {
      const result = await this.run(name, event, invocation)
      return { invocation, result }
    } catch (caught) {
      error = caught instanceof FunctionError ? caught : new FunctionError('thrown', String(caught))
      return { invocation, error }
    } finally {
      this.invocations.end(invocation)
      this.record(invocation, at, Math.round(performance.now() - began), error)
    }
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all([...this.pools.values(), ...this.retired].map((pool) => pool.close()))
  }

  private async run(name: string, event: string, invocation: Invocation): Promise<string> {
    if (this.closed) throw new FunctionError('exited', 'the cloud is closing')
    const deployed = this.current(name)
    if (deployed === undefined)
      throw new FunctionError('missing', `FunctionName parameter could not be found: ${name}`)
    const environment = callerEnvironment(this.options.identity, invocation)
    const context = {
      request_id: invocation.requestId,
      function_name: name,
      function_version: '$LATEST',
      time_limit_in_ms: deployed.timeoutMs,
      memory_limit_in_mb: deployed.memoryMb,
      environ: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
    }
    const result = await this.poolOf(deployed).run({ environment, event, context, invocation })
    if (Buffer.byteLength(result) > MOST_RESULT_BYTES) {
      throw new FunctionError('too-large', 'function response body exceeds the 6 MB limit')
    }
    return result
  }

  /** What lies on the disk now: whoever builds again while this cloud runs gets the new code with the next call. */
  private current(name: string): DeployedFunction | undefined {
    const { functionsRoot } = this.options
    const known = this.deployed.get(name)
    if (known?.version === versionOf(functionsRoot, name)) return known
    const changed = readFunction(functionsRoot, name)
    // While it is being built it is away for a moment, or half there: until then the old one serves.
    if (changed === undefined || Date.now() - changed.builtAt < BUILDING_MS) return known ?? changed
    this.deployed.set(name, changed)
    const pool = this.pools.get(name)
    pool?.retire()
    if (pool !== undefined) this.retired.push(pool)
    this.pools.delete(name)
    return changed
  }

  private poolOf(deployed: DeployedFunction): Pool {
    let pool = this.pools.get(deployed.name)
    if (pool === undefined) {
      const { identity, clock, instances } = this.options
      pool = new Pool(
        {
          deployed,
          environment: instanceEnvironment(identity, deployed),
          clock: clock.shared,
          onLine: (line, invocation) => this.printed(deployed.name, line, invocation),
        },
        instances,
      )
      this.pools.set(deployed.name, pool)
    }
    return pool
  }

  private printed(name: string, line: string, invocation: Invocation | undefined): void {
    if (invocation !== undefined) print(invocation, line)
    const asked = invocation === undefined ? {} : { requestId: invocation.requestId }
    this.options.log({ kind: 'output', function: name, ...asked, line })
  }

  private record(invocation: Invocation, at: string, ms: number, error: FunctionError | undefined): void {
    const { functionName, requestId, caller, meter, lines } = invocation
    const record = {
      requestId,
      function: functionName,
      source: caller.source,
      ...(caller.openid === undefined ? {} : { openid: caller.openid }),
      at,
      ms,
      database: meter,
      outcome: error?.kind ?? 'ok',
      ...(error === undefined ? {} : { error: [error.message, error.functionStack].join('\n').trim() }),
    } as const
    this.history.add({ ...record, lines })
    this.options.log({ kind: 'invocation', ...record })
  }
}
