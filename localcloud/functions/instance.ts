import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import type { DeployedFunction } from './deployed'
import { CALLER_VARIABLES } from './environment'
import { FunctionError } from './function-error'

/** What the worker is told about one invocation. */
export interface Work {
  environment: Record<string, string>
  /** JSON. */
  event: string
  context: object
}

export interface InstanceOptions {
  deployed: DeployedFunction
  environment: Record<string, string>
  clock: SharedArrayBuffer
  onLine: (line: string) => void
}

type Answer = { ready: true } | { result: string } | { error: { message: string; stack: string } }

interface Running {
  resolve: (result: string) => void
  reject: (error: FunctionError) => void
  deadline: NodeJS.Timeout
}

/** One worker thread with its own environment. After `onGone` it is never used again. */
export class Instance {
  private readonly worker: Worker
  private running: Running | undefined
  private lastWords = ''

  constructor(
    private readonly options: InstanceOptions,
    onReady: () => void,
    private readonly onGone: (why: FunctionError) => void,
  ) {
    const { deployed, environment, clock } = options
    this.worker = new Worker(join(__dirname, 'worker.cjs'), {
      workerData: { entry: deployed.entry, clock, callerVariables: CALLER_VARIABLES },
      env: environment,
      // Ours may hold a TypeScript loader, which would cost each instance half a second.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: deployed.memoryMb },
    })
    for (const stream of [this.worker.stdout, this.worker.stderr]) {
      createInterface({ input: stream }).on('line', options.onLine)
    }
    this.worker.on('message', (answer: Answer) => ('ready' in answer ? onReady() : this.settle(answer)))
    this.worker.on('error', (error) => (this.lastWords = error.stack ?? String(error)))
    this.worker.on('exit', (code) => this.gone(code))
  }

  /**
   * The result as JSON.
   * @throws {FunctionError} thrown, timeout (the instance is then ended), exited.
   */
  run(work: Work): Promise<string> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => this.overdue(), this.options.deployed.timeoutMs)
      this.running = { resolve, reject, deadline }
      this.worker.postMessage(work)
    })
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private settle(answer: Exclude<Answer, { ready: true }>): void {
    const running = this.release()
    if ('result' in answer) running?.resolve(answer.result)
    else running?.reject(new FunctionError('thrown', answer.error.message, answer.error.stack))
  }

  private overdue(): void {
    const seconds = this.options.deployed.timeoutMs / 1000
    this.release()?.reject(new FunctionError('timeout', `Invoking task timed out after ${seconds} seconds`))
    void this.stop()
  }

  private gone(code: number): void {
    const [reason = ''] = this.lastWords.split('\n')
    const why = reason === '' ? `process exited with code ${code}` : reason
    const error = new FunctionError('exited', `function instance ended: ${why}`, this.lastWords)
    this.release()?.reject(error)
    this.onGone(error)
  }

  private release(): Running | undefined {
    const running = this.running
    clearTimeout(running?.deadline)
    this.running = undefined
    return running
  }
}
