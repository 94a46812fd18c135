import { Faults, type FaultSettings } from '../../localcloud/faults/faults'
import type { FaultRule } from '../../localcloud/faults/rule'
import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})
afterEach(() => cloud.faults.set({ wechat: 'ok', seed: 1, rules: [] }))

const strike = (...rules: FaultRule[]): void => cloud.faults.set({ rules })

/** Adds documents by these names, one after the other: what became of each, and which are there. */
async function add(...names: string[]): Promise<{ outcomes: string[]; there: string[] }> {
  const outcomes = await cloud.probe<string[]>(
    `const outcomes = []
     for (const _id of input) {
       const added = db.collection('things').add({ data: { _id } })
       outcomes.push(await added.then(() => 'ok', ({ errCode, message }) => String(errCode ?? message)))
     }
     return outcomes`,
    names,
  )
  return { outcomes, there: await present(...names) }
}

async function present(...names: string[]): Promise<string[]> {
  cloud.faults.set({ rules: [] })
  const { data } = await cloud.probe<{ data: { _id: string }[] }>(
    `return db.collection('things').where({ _id: _.in(input) }).get()`,
    names,
  )
  return data.map(({ _id }) => _id).sort()
}

const INSERT = 'database.insertDocument'

test('drop: the nth request is lost on the way there', async () => {
  strike({ action: INSERT, effect: 'drop', nth: 2 })
  const { outcomes, there } = await add('drop1', 'drop2', 'drop3')
  expect(outcomes).toEqual(['ok', expect.not.stringMatching('ok'), 'ok'])
  expect(there).toEqual(['drop1', 'drop3'])
})

test('lose: it is done, and only the answer is lost', async () => {
  strike({ action: INSERT, effect: 'lose', nth: 1 })
  const { outcomes, there } = await add('lose1')
  expect(outcomes).toEqual([expect.not.stringMatching('ok')])
  expect(there).toEqual(['lose1'])
})

test('fail: it is refused as a failure of the cloud, and not done', async () => {
  strike({ action: 'database.*', effect: 'fail', times: 2 })
  const { outcomes, there } = await add('fail1', 'fail2', 'fail3')
  expect(outcomes).toEqual(['-501001', '-501001', 'ok'])
  expect(there).toEqual(['fail3'])
})

test('conflict: it is refused as a conflict of transactions, in the vendor’s words', async () => {
  strike({ action: 'database.*', effect: 'conflict', nth: 1 })
  const message = await cloud.probe(
    `return db.collection('things').add({ data: {} }).catch(({ errCode, message }) => errCode + message)`,
  )
  expect(message).toMatch(/^-501001.*ResourceUnavailable\.TransactionConflict/s)
})

test('duplicate: it is done twice, and the second answer is given', async () => {
  await add('twice')
  strike({ action: 'database.modifyDocument', effect: 'duplicate' })
  await cloud.probe(`await db.collection('things').doc('twice').update({ data: { n: _.inc(1) } })`)
  strike({ action: INSERT, effect: 'duplicate' })
  expect((await add('again')).outcomes).toEqual(['-502001'])
  const { data } = await cloud.probe<{ data: { n: number } }>(
    `return db.collection('things').doc('twice').get()`,
  )
  expect(data.n).toBe(2)
})

test('delay: it is done later, and what follows is not held up', async () => {
  strike({ action: INSERT, effect: 'delay', ms: 300, nth: 1 })
  const order = await cloud.probe(`
    const order = []
    const add = (name) => db.collection('things').add({ data: {} }).then(() => order.push(name))
    const first = add('first')
    await Promise.all([first, add('second')])
    return order`)
  expect(order).toEqual(['second', 'first'])
})

test('crash-before and crash-after: the worker ends at that point, and the next call finds another', async () => {
  for (const [effect, left] of [
    ['crash-before', []],
    ['crash-after', ['crash-after']],
  ] as const) {
    strike({ action: INSERT, effect, nth: 1 })
    const code = `await db.collection('things').add({ data: { _id: input } })`
    const { status, result } = await cloud.call('probe', { code, input: effect })
    expect(status).toBe(500)
    expect(result).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(await present(effect)).toEqual(left)
  }
})

test('a phone’s own call may be lost, or its answer, or come twice', async () => {
  const shout = (_id: string): Promise<unknown> =>
    cloud.call('probe', { code: `await db.collection('things').add({ data: { _id: input } })`, input: _id })
  strike({ action: 'phone.probe', effect: 'drop' })
  await expect(shout('phone1')).rejects.toThrow()
  strike({ action: 'phone.probe', effect: 'lose' })
  await expect(shout('phone2')).rejects.toThrow()
  strike({ action: 'phone.probe', effect: 'duplicate' })
  expect(await shout('phone3')).toMatchObject({ status: 500 })
  strike({ action: 'phone.*', effect: 'fail' })
  expect(await shout('phone4')).toMatchObject({ status: 500, result: { code: 'SYS_ERR' } })
  expect(await present('phone1', 'phone2', 'phone3', 'phone4')).toEqual(['phone2', 'phone3'])
})

test('one interface of WeChat may fail while the others go on', async () => {
  strike({ action: 'wx.openApi.security.*', effect: 'fail' })
  const check = `return cloud.openapi.security.msgSecCheck({ content: '茶', version: 2, openid: 'oA', scene: 1 })
    .then(() => 0, ({ errCode }) => errCode)`
  expect(await cloud.probe(check)).toBe(-501001)
  strike()
  expect(await cloud.probe(check)).toBe(0)
})

test('a share is struck, and the same seed strikes the same ones', () => {
  const pattern = (seed: number, between: string[] = []): string => {
    const faults = new Faults()
    faults.set({ seed, rules: [{ action: 'a', effect: 'drop', share: 0.3 }] })
    return Array.from({ length: 200 }, () => {
      for (const other of between) faults.strike(other)
      return faults.strike('a').length
    }).join('')
  }
  expect(pattern(7)).toBe(pattern(7, ['b', 'c']))
  expect(pattern(7)).not.toBe(pattern(8))
  const struck = [...pattern(7)].filter((one) => one === '1').length
  expect(struck).toBeGreaterThan(40)
  expect(struck).toBeLessThan(80)
})

test('PUT /faults changes what it names, and refuses nonsense without changing anything', async () => {
  const put = async (body: object): Promise<{ status: number; settings: FaultSettings }> => {
    const response = await fetch(`${cloud.url}/faults`, { method: 'PUT', body: JSON.stringify(body) })
    return { status: response.status, settings: (await response.json()) as FaultSettings }
  }
  const rules = [{ action: INSERT, effect: 'delay', ms: 5, share: 0.5, times: 3 }]
  expect((await put({ rules, seed: 3 })).settings).toEqual({ wechat: 'ok', seed: 3, rules })
  expect((await put({ wechat: 'refuse' })).settings).toEqual({ wechat: 'refuse', seed: 3, rules })
  const nonsense = [
    { wechat: 'purple' },
    { seed: 0.5 },
    { rules: {} },
    { rules: [{ action: 'a', effect: 'explode' }] },
    { rules: [{ effect: 'drop' }] },
    { rules: [{ action: 'a', effect: 'drop', nth: 0 }] },
    { rules: [{ action: 'a', effect: 'drop', share: 2 }] },
    { rules: [null] },
  ]
  for (const body of nonsense) expect((await put(body)).status).toBe(400)
  expect(cloud.faults.settings()).toEqual({ wechat: 'refuse', seed: 3, rules })
})
