import type { Clock } from '../clock/clock'
import { readDeployed, type DeployedFunction } from './deployed'
import { callerEnvironment, instanceEnvironment, type CloudIdentity } from './environment'
import { FunctionError } from './function-error'
import { Invocations, type Caller, type Invocation } from './invocation'
import { Pool } from './pool'

/** Instances of one function that may run at once; further callers wait their turn. */
const INSTANCES_PER_FUNCTION = 4

/** The vendor's limit on what a function may answer. */
const MOST_RESULT_BYTES = 6 * 1024 * 1024

export type Log = (line: object) => void

export type Outcome = { invocation: Invocation } & ({ result: string } | { error: FunctionError })

/** The deployed functions, and the running of them. */
export class Functions {
  readonly deployed: ReadonlyMap<string, DeployedFunction>
  readonly invocations = new Invocations()
  private readonly pools = new Map<string, Pool>()

  constructor(
    functionsRoot: string,
    private readonly cloud: CloudIdentity,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.deployed = readDeployed(functionsRoot)
  }

  /** Runs a function to its end. `event` is JSON; the result is JSON too. Never rejects. */
  async invoke(name: string, event: string, caller: Caller): Promise<Outcome> {
    const invocation = this.invocations.begin(name, caller)
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
      this.log({
        kind: 'invocation',
        function: name,
        requestId: invocation.requestId,
        source: caller.source,
        ms: Math.round(performance.now() - began),
        database: invocation.meter,
        ...(error === undefined ? {} : { error: error.message, stack: error.functionStack }),
      })
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
  }

  private async run(name: string, event: string, invocation: Invocation): Promise<string> {
    const deployed = this.deployed.get(name)
    if (deployed === undefined)
      throw new FunctionError('missing', `FunctionName parameter could not be found: ${name}`)
    const environment = callerEnvironment(this.cloud, invocation)
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
    const result = await this.poolOf(deployed).run({ environment, event, context })
    if (Buffer.byteLength(result) > MOST_RESULT_BYTES) {
      throw new FunctionError('too-large', 'function response body exceeds the 6 MB limit')
    }
    return result
  }

  private poolOf(deployed: DeployedFunction): Pool {
    let pool = this.pools.get(deployed.name)
    if (pool === undefined) {
      const onLine = (line: string): void => this.log({ kind: 'output', function: deployed.name, line })
      const environment = instanceEnvironment(this.cloud, deployed)
      pool = new Pool({ deployed, environment, clock: this.clock.shared, onLine }, INSTANCES_PER_FUNCTION)
      this.pools.set(deployed.name, pool)
    }
    return pool
  }
}
