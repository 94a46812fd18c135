import path from 'node:path'
import { startLocalCloud } from '../localcloud/start'
import { documentOf, idOf } from './documents'
import { figuresOf, type Figures } from './figures'

const INSTANCES = 4
export const CALLERS = [1, 8, 32]

/** The same, as code for a function: `turn`, `spread(turn)`, `idOf`, `documentOf` and `bench` are in scope. */
export const SDK_OPS: Record<string, string> = {
  add: `bench.add({ data: { ...documentOf(turn), _id: run + '-' + turn } })`,
  get: `bench.doc(idOf(spread(turn))).get()`,
  'conditional update': `bench.where({ _id: idOf(spread(turn)), state: _.in(['open', 'accepted', 'done']) }).update({ data: { rev: _.inc(1) } })`,
  'indexed page of 20': `bench.where({ community: 'c' + (turn % 20) }).orderBy('at', 'desc').limit(20).get()`,
  'transaction 2+2': `(async () => {
    const ids = [idOf(spread(2 * turn)), idOf(spread(2 * turn + 1))]
    const transaction = await db.startTransaction()
    const docs = ids.map((id) => transaction.collection('bench').doc(id))
    for (const doc of docs) await doc.get()
    for (const doc of docs) await doc.update({ data: { rev: _.inc(1) } })
    await transaction.commit()
  })()`,
}

export const sdkCode = (op: string, size: number): string => `
  const { run, from, turns, loops } = input, bench = db.collection('bench')
  const idOf = ${idOf.toString()}, documentOf = ${documentOf.toString()}, spread = (turn) => (turn * 7919 + 13) % ${size}
  const times = []
  let next = from
  const loop = async () => {
    while (next < from + turns) {
      const turn = next++, began = performance.now()
      await ${op}
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: loops }, loop))
  return times`

interface BenchCloud {
  /** One invocation; the ms that each of its operations took. */
  run: (code: string, input: object) => Promise<number[]>
  close: () => Promise<void>
}

export const openCloud = async (folder: string): Promise<BenchCloud> => {
  const functionsRoot = path.resolve(__dirname, '../tests/localcloud/functions')
  const cloud = await startLocalCloud({
    functionsRoot,
    dataDir: folder,
    timers: 'manual',
    instances: INSTANCES,
  })
  const run = async (code: string, input: object): Promise<number[]> => {
    const body = JSON.stringify({ code, input })
    const response = await fetch(`${cloud.url}/v1/functions/probe`, { method: 'POST', body })
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as number[]
  }
  return { run, close: () => cloud.close() }
}

export const measureSdk = async (
  folder: string,
  size: number,
  rounds: number,
): Promise<Map<string, Map<number, Figures>>> => {
  const { run, close } = await openCloud(folder)
  const figures = new Map<string, Map<number, Figures>>()
  for (const [name, op] of Object.entries(SDK_OPS)) {
    const code = sdkCode(op, size)
    const byCallers = new Map<number, Figures>()
    for (const callers of CALLERS) {
      const instances = Math.min(callers, INSTANCES)
      // An invocation is ended after its three seconds, so the work comes in pieces.
      const piece = 20
      const times: number[] = []
      for (let from = 0; from < rounds + piece * instances; from += piece * instances) {
        const pieces = Array.from({ length: instances }, (_, i) => {
          const input = {
            run: `${name}-${callers}`,
            from: from + i * piece,
            turns: piece,
            loops: callers / instances,
          }
          return run(code, input)
        })
        const piecesTimes = (await Promise.all(pieces)).flat()
        // The first pieces warm the instances.
        if (from > 0) times.push(...piecesTimes)
      }
      byCallers.set(callers, figuresOf(times))
    }
    figures.set(name, byCallers)
  }
  await close()
  return figures
}
