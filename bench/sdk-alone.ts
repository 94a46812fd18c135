import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { figuresOf, type Figures } from './figures'
import { AS_IN_THE_CLOUD } from './as-in-the-cloud'

const ANSWER = JSON.stringify({ requestId: 'x', data: { list: ['{"_id":"a"}'] } })

const CODE = `
  const cloud = require(${JSON.stringify(path.resolve(__dirname, '../node_modules/wx-server-sdk'))})
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const run = async () => {
    const times = []
    for (let turn = 0; turn < 1000; turn++) {
      const began = performance.now()
      await cloud.database().collection('bench').doc('a').get()
      if (turn >= 200) times.push(performance.now() - began)
    }
    require('node:worker_threads').parentPort.postMessage(times)
  }
  void run()`

/** A `get` that is answered at once with the same few bytes: what no local cloud can be faster than. */
export const measureSdkAlone = async (): Promise<Figures> => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(ANSWER)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const env = {
    ...process.env,
    ...AS_IN_THE_CLOUD,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  }
  const worker = new Worker(CODE, { eval: true, env })
  const [times] = (await once(worker, 'message')) as [number[]]
  await worker.terminate()
  server.close()
  return figuresOf(times)
}
