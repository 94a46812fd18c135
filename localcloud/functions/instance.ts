import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DeployedFunction } from './deployed'
import { CALLER_VARIABLES } from './environment'
import { FunctionError } from './function-error'
import type { Invocation } from './invocation'

/** What the worker is told about one invocation. */
export interface Work {
  environment: Record<string, string>
  /** JSON. */
  event: string
  context: object
  invocation: Invocation
}

export interface InstanceOptions {
  deployed: DeployedFunction
  environment: Record<string, string>
  clock: SharedArrayBuffer
  /** A line that was printed, during an invocation or while the bundle was loaded. */
  onLine: (line: string, invocation: Invocation | undefined) => void
}

type Answer = { ready: true } | { printed: string } | { result: string } | { error: Thrown }

interface Thrown {
  message: string
  stack: string
}

interface Running {
  work: Work
  resolve: (result: string) => void
  reject: (error: FunctionError) => void
  deadline: NodeJS.Timeout
}

/** One worker thread with its own environment. After `onGone` it is never used again. */
export class Instance {
  private readonly worker: Worker
  private readonly startDeadline: NodeJS.Timeout
  private running: Running | undefined
  /** Why it is about to end, when that is known before it does. */
  private cause: FunctionError | undefined

  constructor(
    private readonly options: InstanceOptions,
    private readonly onReady: () => void,
    private readonly onGone: (why: FunctionError) => void,
  ) {
    const { deployed, environment, clock } = options
    this.worker = new Worker(join(__dirname, 'worker.cjs'), {
      workerData: { entry: deployed.entry, clock, callerVariables: CALLER_VARIABLES },
      env: environment,
      // Ours may hold a TypeScript loader, which would cost each instance half a second.
      execArgv: [],
      // What a function prints comes as messages, in order with its answer; nothing else may reach our own output.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: deployed.memoryMb },
    })
    this.startDeadline = setTimeout(() => this.neverReady(), deployed.startTimeoutMs)
    this.worker.on('message', (answer: Answer) => this.hear(answer))
    this.worker.on('error', (error) => (this.cause ??= this.explain(error)))
    this.worker.on('exit', (code) => this.gone(code))
  }

  /**
   * The result as JSON.
   * @throws {FunctionError} thrown, timeout (the instance is then ended), memory, exited.
   */
  run(work: Work): Promise<string> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => this.overdue(), this.options.deployed.timeoutMs)
      this.running = { work, resolve, reject, deadline }
      work.invocation.crash = () => void this.stop()
      const { environment, event, context } = work
      this.worker.postMessage({ environment, event, context })
    })
  }

  async stop(): Promise<void> {
    clearTimeout(this.startDeadline)
    await this.worker.terminate()
  }

  private hear(answer: Answer): void {
    if ('printed' in answer) {
      this.options.onLine(answer.printed, this.running?.work.invocation)
    } else if ('ready' in answer) {
      clearTimeout(this.startDeadline)
      this.onReady()
    } else {
      const running = this.release()
      if ('result' in answer) running?.resolve(answer.result)
      else running?.reject(new FunctionError('thrown', answer.error.message, answer.error.stack))
    }
  }

  private neverReady(): void {
    const seconds = this.options.deployed.startTimeoutMs / 1000
    this.cause = new FunctionError(
      'start-timeout',
      `Initializing function timed out after ${seconds} seconds`,
    )
    void this.stop()
  }

  private overdue(): void {
    const seconds = this.options.deployed.timeoutMs / 1000
    this.release()?.reject(new FunctionError('timeout', `Invoking task timed out after ${seconds} seconds`))
    void this.stop()
  }

  private explain(error: Error & { code?: string }): FunctionError {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const limit = this.options.deployed.memoryMb
      return new FunctionError('memory', `Invoking task exceeded its memory limit of ${limit} MB`)
    }
    return ended(String(error), error.stack)
  }

  private gone(code: number): void {
    clearTimeout(this.startDeadline)
    const why = this.cause ?? ended(`process exited with code ${code}`)
    this.release()?.reject(why)
    this.onGone(why)
  }

  private release(): Running | undefined {
    const running = this.running
    clearTimeout(running?.deadline)
    this.running = undefined
    return running
  }
}

function ended(why: string, stack = ''): FunctionError {
  return new FunctionError('exited', `function instance ended: ${why}`, stack)
}
