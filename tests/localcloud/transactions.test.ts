import { openCloud, temporaryFolder, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})

interface Refusal {
  errCode?: number
  errMsg?: string
  code?: string
  message?: string
}

/** In scope of every probe: stock a fresh pair of documents, read one plainly, name a refusal. */
const kit = `
  const things = db.collection('things')
  const stock = async (a, b) => { await things.doc('a').set({ data: { n: a } }); await things.doc('b').set({ data: { n: b } }) }
  const plain = async (id) => (await things.where({ _id: id }).get()).data[0]?.n
  const inside = (transaction, id) => transaction.collection('things').doc(id)
  const told = (promise) => promise.then(() => 'was not refused', (error) => ({ ...error, message: error.message }))
`
const run = <T>(code: string, input?: unknown): Promise<T> => cloud.probe<T>(kit + code, input)

describe('what a transaction sees', () => {
  test('it sees the documents as they were when it began, and its own writes', async () => {
    const seen = await run(`
      await stock(1, 1)
      const t = await db.startTransaction()
      await things.doc('a').update({ data: { n: 50 } })
      await things.doc('new').set({ data: { n: 7 } })
      await inside(t, 'b').update({ data: { n: _.inc(1) } })
      const read = async (id) => (await inside(t, id).get().catch(() => ({}))).data?.n ?? null
      const seen = [await read('a'), await read('b'), await read('new')]
      const found = (await t.collection('things').where({ _id: _.in(['a', 'b', 'new']) }).get()).data.map(({ n }) => n)
      await t.rollback()
      await things.doc('new').remove()
      return { seen, found, outside: [await plain('a'), await plain('b')] }`)
    expect(seen).toEqual({ seen: [1, 2, null], found: [1, 2], outside: [50, 1] })
  })

  test('others see its writes when it commits, and all of them at once', async () => {
    const seen = await run(`
      await stock(10, 0)
      const t = await db.startTransaction()
      await inside(t, 'a').update({ data: { n: _.inc(-3) } })
      await inside(t, 'b').update({ data: { n: _.inc(3) } })
      await t.collection('things').add({ data: { _id: 'c', n: 1 } })
      const before = [await plain('a'), await plain('b'), await plain('c') ?? null]
      await t.commit()
      const after = [await plain('a'), await plain('b'), await plain('c')]
      await things.doc('c').remove()
      return { before, after }`)
    expect(seen).toEqual({ before: [10, 0, null], after: [7, 3, 1] })
  })

  test('an index serves it like anybody else, over what it wrote and over what it must not see', async () => {
    const found = await run(`
      const jobs = db.collection('jobs')
      await jobs.add({ data: [1, 2, 3, 4].map((n) => ({ _id: 'j' + n, place: 'here', at: n, code: n })) })
      const t = await db.startTransaction()
      await jobs.doc('j4').update({ data: { place: 'elsewhere' } })
      await jobs.doc('j2').remove()
      await t.collection('jobs').doc('j1').update({ data: { at: 9 } })
      await t.collection('jobs').doc('j3').remove()
      const ids = async (from) => (await from.where({ place: 'here' }).orderBy('at', 'desc').get()).data.map(({ _id }) => _id)
      const own = await ids(t.collection('jobs'))
      const outside = await ids(jobs)
      await t.commit()
      return [own, outside, await ids(jobs)]`)
    expect(found).toEqual([['j1', 'j4', 'j2'], ['j3', 'j1'], ['j1']])
  })

  test('what it undid is as it was: updated, replaced, removed and added', async () => {
    const after = await run(`
      await stock(1, 2)
      const t = await db.startTransaction()
      await inside(t, 'a').update({ data: { n: 9, more: true } })
      await inside(t, 'a').set({ data: { n: 10 } })
      await inside(t, 'b').remove()
      await inside(t, 'x').set({ data: { n: 1 } })
      await t.rollback()
      return [await plain('a'), await plain('b'), await plain('x') ?? null]`)
    expect(after).toEqual([1, 2, null])
  })
})

describe('two who write the same', () => {
  test('the second to write meets the conflict at its write, as -501001 without a code', async () => {
    const result = await run<{ refusal: Refusal; committed: number; later: Refusal }>(`
      await stock(1, 1)
      const [t, u] = [await db.startTransaction(), await db.startTransaction()]
      await inside(t, 'a').update({ data: { n: 2 } })
      const refusal = await told(inside(u, 'a').update({ data: { n: 3 } }))
      await t.commit()
      return { refusal, committed: await plain('a'), later: await told(u.commit()) }`)
    expect(result.refusal.errCode).toBe(-501001)
    expect(result.refusal).not.toHaveProperty('code')
    expect(result.refusal.errMsg).toContain(
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
    )
    expect(result.committed).toBe(2)
    // MongoDB has aborted the one that met the conflict.
    expect(JSON.stringify(result.later)).toContain('TransactionNotExist')
  })

  test('a write over what was committed after the snapshot is a conflict, even if it was plain', async () => {
    const refusals = await run<Refusal[]>(`
      await stock(1, 1)
      const refusals = []
      for (const change of [() => things.doc('a').update({ data: { n: _.inc(1) } }), () => db.runTransaction((t) => inside(t, 'a').update({ data: { n: _.inc(1) } }))]) {
        const t = await db.startTransaction()
        await change()
        refusals.push(await told(inside(t, 'a').update({ data: { n: 0 } })))
      }
      return refusals`)
    for (const { errMsg } of refusals) expect(errMsg).toContain('TransactionConflict')
  })

  test('two who add the same id, or the same unique key, conflict too', async () => {
    const refusals = await run<Refusal[]>(`
      const [t, u, v] = [await db.startTransaction(), await db.startTransaction(), await db.startTransaction()]
      await t.collection('jobs').add({ data: { _id: 'same', code: 'only' } })
      const sameId = await told(u.collection('jobs').add({ data: { _id: 'same', code: 'other' } }))
      const sameKey = await told(v.collection('jobs').add({ data: { _id: 'different', code: 'only' } }))
      await t.rollback()
      return [sameId, sameKey]`)
    for (const { errMsg } of refusals) expect(errMsg).toContain('TransactionConflict')
  })

  test('a unique key taken before is a duplicate, inside as outside', async () => {
    const refusal = await run<Refusal>(`
      await db.collection('jobs').add({ data: { _id: 'taken', code: 'taken' } })
      const t = await db.startTransaction()
      return told(t.collection('jobs').add({ data: { _id: 'late', code: 'taken' } }))`)
    expect(refusal.errMsg).toContain('E11000')
  })

  test('write skew is allowed: each reads both and writes another', async () => {
    const after = await run(`
      await stock(1, 1)
      const [t, u] = [await db.startTransaction(), await db.startTransaction()]
      const total = async (transaction) => (await inside(transaction, 'a').get()).data.n + (await inside(transaction, 'b').get()).data.n
      const totals = [await total(t), await total(u)]
      await inside(t, 'a').update({ data: { n: 0 } })
      await inside(u, 'b').update({ data: { n: 0 } })
      await t.commit()
      await u.commit()
      return [...totals, await plain('a'), await plain('b')]`)
    expect(after).toEqual([2, 2, 0, 0])
  })

  test('a plain write waits for the transaction that holds its document', async () => {
    const order = await run(`
      await stock(1, 1)
      const order = []
      const t = await db.startTransaction()
      await inside(t, 'a').update({ data: { n: 10 } })
      const waiting = things.doc('a').update({ data: { n: _.inc(1) } }).then(() => order.push('plain'))
      await things.doc('b').update({ data: { n: 5 } })
      order.push('another document does not wait')
      await t.commit().then(() => order.push('committed'))
      await waiting
      return [...order.sort(), await plain('a')]`)
    expect(order).toEqual(['another document does not wait', 'committed', 'plain', 11])
  })

  test('it does not wait for ever', async () => {
    const refusal = await run<Refusal>(`
      await stock(1, 1)
      const t = await db.startTransaction()
      await inside(t, 'a').update({ data: { n: 10 } })
      const refusal = await told(things.where({ _id: 'a' }).update({ data: { n: 0 } }))
      await t.rollback()
      return refusal`)
    expect(refusal).toMatchObject({ errCode: -501001 })
    expect(refusal.errMsg).toContain('[ResourceUnavailable.TransactionBusy]')
  })

  test('eight buyers who try again after a conflict all buy, and the stock is exactly right', async () => {
    await run(`await stock(20, 0)`)
    const buy = `
      for (let tries = 1; ; tries++) {
        try {
          await db.runTransaction(async (t) => {
            const left = (await inside(t, 'a').get()).data.n
            await inside(t, 'a').update({ data: { n: left - 1 } })
            await inside(t, 'b').update({ data: { n: _.inc(1) } })
          })
          return tries
        } catch (error) {
          if (!/TransactionConflict/.test(error.errMsg ?? error.message) || tries > 200) throw error
        }
      }`
    const tries = await Promise.all(Array.from({ length: 8 }, () => run<number>(buy)))
    expect(tries).toHaveLength(8)
    expect(await run(`return [await plain('a'), await plain('b')]`)).toEqual([12, 8])
  })
})

describe('runTransaction', () => {
  test('its result is the callback’s, and the callback’s own error rolls back and comes through', async () => {
    const result = await run(`
      await stock(1, 1)
      const done = await db.runTransaction(async (t) => { await inside(t, 'a').update({ data: { n: 2 } }); return 'done' })
      const thrown = await db.runTransaction(async (t) => { await inside(t, 'a').update({ data: { n: 3 } }); throw new Error('mine') }).catch((error) => error.message)
      const given = await db.runTransaction(async (t) => { await inside(t, 'a').update({ data: { n: 4 } }); await t.rollback('enough') }).catch((error) => error)
      return [done, thrown, given, await plain('a')]`)
    expect(result).toEqual(['done', 'mine', 'enough', 2])
  })

  test('an update by where inside it runs outside of it and survives the rollback: the vendor’s trap', async () => {
    const after = await run(`
      await stock(1, 1)
      await db.runTransaction(async (t) => {
        await inside(t, 'a').update({ data: { n: 2 } })
        await t.collection('things').where({ _id: 'b' }).update({ data: { n: 2 } })
        await t.rollback()
      }).catch(() => undefined)
      return [await plain('a'), await plain('b')]`)
    expect(after).toEqual([1, 2])
  })
})

describe('the end of a transaction', () => {
  test('one that was committed or rolled back is not there any more', async () => {
    const refusals = await run<Refusal[]>(`
      await stock(1, 1)
      const t = await db.startTransaction()
      await t.commit()
      return [await told(inside(t, 'a').update({ data: { n: 2 } })), await told(t.commit()), await told(inside(t, 'a').get())]`)
    expect(refusals[0]).toMatchObject({ errCode: -501001 })
    for (const refusal of refusals) {
      expect(JSON.stringify(refusal)).toContain(
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
      )
    }
  })

  test('after 30 seconds it has ended by itself, and others may write', async () => {
    const { answer } = await cloud
      .call<{ answer: string }>('probe', {
        code: `${kit}
        await stock(1, 1)
        const t = await db.startTransaction()
        await inside(t, 'a').update({ data: { n: 2 } })
        return { answer: t._transaction._id }`,
      })
      .then(({ result }) => result)
    expect(answer).toMatch(/^[0-9a-f-]{36}$/)
    await cloud.advance(31_000)
    const after = await run(`
      await things.doc('a').update({ data: { n: 5 } })
      return plain('a')`)
    expect(after).toBe(5)
  })

  test('a function that ends in the middle leaves nothing behind but its locks, and those for 30 seconds', async () => {
    await run(`await stock(1, 1)`)
    const crashed = await cloud.call('probe', {
      code: `${kit}
        const t = await db.startTransaction()
        await inside(t, 'a').update({ data: { n: 2 } })
        process.exit(1)`,
    })
    expect(crashed.status).not.toBe(200)
    expect(await run(`return plain('a')`)).toBe(1)
    await cloud.advance(31_000)
    expect(
      await run(
        `return db.runTransaction((t) => inside(t, 'a').update({ data: { n: 3 } })).then(() => plain('a'))`,
      ),
    ).toBe(3)
  })

  test('what a commit has answered is on the disk, and what was open is not', async () => {
    const dataDir = temporaryFolder()
    const first = await openCloud({ dataDir })
    await first.probe(`${kit}
      await stock(1, 1)
      await db.runTransaction(async (t) => { await inside(t, 'a').update({ data: { n: 2 } }); await inside(t, 'b').update({ data: { n: 2 } }) })
      const left = await db.startTransaction()
      await inside(left, 'a').update({ data: { n: 99 } })`)
    await first.close()
    const second = await openCloud({ dataDir })
    expect(await second.probe(`${kit} return [await plain('a'), await plain('b')]`)).toEqual([2, 2])
    await second.close()
  })
})

test('collections are not created inside a transaction, nor are they aggregated', async () => {
  const ask = async (action: string, more: object): Promise<{ code: string }> => {
    const { transactionId } = await post({ action: 'database.startTransaction' })
    return post({ action, transactionId, collectionName: 'things', ...more })
  }
  const post = async (body: object): Promise<{ code: string; transactionId: string }> => {
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) })
    return (await response.json()) as { code: string; transactionId: string }
  }
  expect((await ask('database.addCollection', {})).code).toBe('OPERATION_NOT_SUPPORTED')
  expect((await ask('database.aggregateDocuments', { stages: [] })).code).toBe('OPERATION_NOT_SUPPORTED')
})
