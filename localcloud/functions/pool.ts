import { FunctionError } from './function-error'
import { Instance, type InstanceOptions, type Work } from './instance'

interface Waiting {
  work: Work
  resolve: (result: string) => void
  reject: (error: unknown) => void
}

/** Instances of one function: started when callers wait, reused, replaced when they end; beyond the limit callers queue. */
export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly queue: Waiting[] = []
  private starting = 0
  private closed = false
  private retired = false

  constructor(
    private readonly options: InstanceOptions,
    private readonly limit: number,
  ) {}

  /** @throws {FunctionError} */
  run(work: Work): Promise<string> {
    return new Promise((resolve, reject) => {
      this.queue.push({ work, resolve, reject })
      this.serve()
    })
  }

  /** Takes no new callers: whoever runs or waits is served, and each instance ends when it has nothing left to do. */
  retire(): void {
    this.retired = true
    for (const instance of this.idle.splice(0)) void instance.stop()
  }

  async close(): Promise<void> {
    this.closed = true
    for (const { reject } of this.queue.splice(0)) reject(new FunctionError('exited', 'the cloud is closing'))
    await Promise.all([...this.instances].map((instance) => instance.stop()))
  }

  private serve(): void {
    while (this.queue.length > 0 && this.idle.length > 0) {
      const instance = this.idle.pop() as Instance
      const { work, resolve, reject } = this.queue.shift() as Waiting
      // The instance is free before its caller hears of it, so that the caller's next call finds it.
      instance.run(work).then(
        (result) => {
          this.free(instance)
          resolve(result)
        },
        (error) => {
          if (error instanceof FunctionError && error.kind === 'thrown') this.free(instance)
          reject(error)
        },
      )
    }
    while (!this.closed && this.starting < this.queue.length && this.instances.size < this.limit) this.start()
  }

  private free(instance: Instance): void {
    if (!this.instances.has(instance)) return
    this.idle.push(instance)
    this.serve()
    if (this.retired) this.retire()
  }

  private start(): void {
    let ready = false
    this.starting++
    const instance: Instance = new Instance(
      this.options,
      () => {
        ready = true
        this.starting--
        this.free(instance)
      },
      (why) => {
        this.instances.delete(instance)
        const place = this.idle.indexOf(instance)
        if (place >= 0) this.idle.splice(place, 1)
        // One that never came up fails one caller, or a broken bundle would be started for ever.
        if (!ready) {
          this.starting--
          this.queue.shift()?.reject(why)
        }
        if (!this.closed) this.serve()
      },
    )
    this.instances.add(instance)
  }
}
