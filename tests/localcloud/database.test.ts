import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
})

interface Refusal {
  errCode: number
  errMsg: string
}

const refused = `const refused = (promise) => promise.then(
  () => 'was not refused',
  ({ errCode, errMsg, message }) => ({ errCode, errMsg: errMsg ?? message }))`

test('a document comes back as it went in, with its dates, numbers, nulls and nested lists', async () => {
  const result = await cloud.probe<{ _id: string; got: object; isDate: boolean }>(`
    const data = { n: 1, big: 3000000000, half: 1.5, when: new Date(1700000000000), no: null, yes: true,
                   list: [1, 'a', { deep: [null] }], text: '漏水' }
    const { _id } = await db.collection('things').add({ data })
    const got = (await db.collection('things').doc(_id).get()).data
    return { _id, got, isDate: got.when instanceof Date }`)
  expect(result._id).toMatch(/^[0-9a-f]{32}$/)
  expect(result.isDate).toBe(true)
  expect(result.got).toEqual({
    _id: result._id,
    n: 1,
    big: 3000000000,
    half: 1.5,
    when: '2023-11-14T22:13:20.000Z',
    no: null,
    yes: true,
    list: [1, 'a', { deep: [null] }],
    text: '漏水',
  })
})

test('every update operator does what MongoDB does', async () => {
  const got = await cloud.probe(`
    const thing = db.collection('things').doc('operators')
    await thing.set({ data: { n: 1, m: 2, low: 5, high: 5, tags: ['a'], pile: [1, 2, 3], gone: 1, old: 'x', o: { a: 1, b: 2 } } })
    await thing.update({ data: {
      n: _.inc(2), m: _.mul(3), low: _.min(2), high: _.max(9), tags: _.push(['b', 'c']), pile: _.pull(2),
      gone: _.remove(), old: _.rename('renamed'), o: { a: 10 }, deep: { er: { still: 1 } } } })
    await thing.update({ data: { tags: _.addToSet('b'), pile: _.pop(), whole: _.set({ only: 1 }) } })
    await thing.update({ data: { tags: _.unshift(['z']) } })
    return (await thing.get()).data`)
  expect(got).toEqual({
    _id: 'operators',
    n: 3,
    m: 6,
    low: 2,
    high: 9,
    tags: ['z', 'a', 'b', 'c'],
    pile: [1],
    renamed: 'x',
    o: { a: 10, b: 2 },
    deep: { er: { still: 1 } },
    whole: { only: 1 },
  })
})

test('an update that changes nothing counts as no update', async () => {
  const stats = await cloud.probe(`
    const thing = db.collection('things').doc('same')
    await thing.set({ data: { a: 1 } })
    return (await thing.update({ data: { a: 1 } })).stats`)
  expect(stats).toEqual({ updated: 0 })
})

test('what MongoDB refuses to update is refused, and nothing is written', async () => {
  const { refusals, after } = await cloud.probe<{ refusals: string[]; after: object }>(`${refused}
    const thing = db.collection('things').doc('stubborn')
    await thing.set({ data: { text: 'x', none: null, n: 1 } })
    const wrong = [{ text: _.inc(1) }, { text: _.push(['a']) }, { none: { a: 1 } }, { n: { a: 1 } }]
    const refusals = []
    for (const data of wrong) refusals.push((await refused(thing.update({ data }))).errMsg)
    return { refusals, after: (await thing.get()).data }`)
  expect(refusals[0]).toMatch(/Cannot apply \$inc to a value of non-numeric type/)
  expect(refusals[1]).toMatch(/must be an array/)
  expect(refusals[2]).toMatch(/Cannot create field 'a' in element \{none: null\}/)
  expect(refusals[3]).toMatch(/Cannot create field 'a' in element \{n: 1\}/)
  expect(after).toEqual({ _id: 'stubborn', text: 'x', none: null, n: 1 })
})

test('set creates a document once and replaces it afterwards', async () => {
  const result = await cloud.probe<{ first: object; second: object; got: object }>(`
    const thing = db.collection('things').doc('set')
    const first = (await thing.set({ data: { a: 1, b: 1 } })).stats
    const second = (await thing.set({ data: { a: 2 } })).stats
    return { first, second, got: (await thing.get()).data }`)
  expect(result.first).toMatchObject({ created: 1, updated: 0 })
  expect(result.second).toMatchObject({ created: 0, updated: 1 })
  expect(result.got).toEqual({ _id: 'set', a: 2 })
})

test('the same id twice is refused in the words that everybody searches for', async () => {
  const refusal = await cloud.probe<Refusal>(`${refused}
    await db.collection('things').add({ data: { _id: 'twice' } })
    return refused(db.collection('things').add({ data: { _id: 'twice' } }))`)
  expect(refusal.errCode).toBe(-502001)
  expect(refusal.errMsg).toMatch(
    /E11000 duplicate key error collection: things index: _id_ dup key: \{ : "twice" \}/,
  )
})

test('a collection that does not exist is -502005, and one that does is not created again', async () => {
  const result = await cloud.probe<{ missing: Refusal; usable: { _id: string }; again: string }>(`${refused}
    const missing = await refused(db.collection('nowhere').get())
    await db.createCollection('new')
    const usable = await db.collection('new').add({ data: { _id: 'a' } })
    return { missing, usable, again: await db.createCollection('new').catch((error) => error.message ?? error.errMsg) }`)
  expect(result.missing.errCode).toBe(-502005)
  expect(result.missing.errMsg).toMatch(/Db or Table not exist/)
  expect(result.usable._id).toBe('a')
  expect(result.again).toMatch(/Table exist/)
})

test('of 64 who update on condition of the same revision, one wins', async () => {
  await cloud.probe(`await db.collection('things').add({ data: { _id: 'race', rev: 0 } })`)
  const callers = Array.from({ length: 64 }, (_, i) =>
    cloud.probe<number>(
      `return (await db.collection('things').where({ _id: 'race', rev: 0 }).update({ data: { rev: _.inc(1), winner: input } })).stats.updated`,
      `o${i}`,
    ),
  )
  const updated = await Promise.all(callers)
  expect(updated.filter((count) => count === 1)).toHaveLength(1)
  const { rev, winner } = await cloud.probe<{ rev: number; winner: string }>(
    `return (await db.collection('things').doc('race').get()).data`,
  )
  expect(rev).toBe(1)
  expect(winner).toBe(`o${updated.indexOf(1)}`)
})

test('the server date is the clock of this cloud, wherever it stands and with an offset', async () => {
  const got = await cloud.probe<{ at: string; later: string; list: [{ at: string }] }>(`
    const { _id } = await db.collection('things').add({ data: { at: db.serverDate(), list: [{ at: db.serverDate({ offset: -3600000 }) }] } })
    await db.collection('things').doc(_id).update({ data: { later: db.serverDate({ offset: 60000 }) } })
    return (await db.collection('things').doc(_id).get()).data`)
  const at = Date.parse(got.at)
  expect(Math.abs(at - cloud.now())).toBeLessThan(5000)
  expect(at - Date.parse(got.list[0].at)).toBe(3600000)
  expect(Date.parse(got.later)).toBeGreaterThanOrEqual(at + 60000)
})

test('a read answers 100 documents unless asked, and never more than 1000', async () => {
  const { read, counted } = await cloud.probe<{ read: number[]; counted: number }>(`
    await db.createCollection('many')
    await db.collection('many').add({ data: Array.from({ length: 1100 }, (_, n) => ({ _id: 'm' + String(n).padStart(4, '0') })) })
    const many = db.collection('many')
    const read = [await many.get(), await many.limit(1000).get(), await many.limit(5000).get(), await many.skip(1090).get()]
    return { read: read.map(({ data }) => data.length), counted: (await many.count()).total }`)
  expect(read).toEqual([100, 1000, 1000, 10])
  expect(counted).toBe(1100)
})

test('a projection keeps what it names, or all but what it excludes', async () => {
  const got = await cloud.probe(`
    await db.collection('things').doc('shown').set({ data: { a: 1, o: { b: 2, c: 3 }, list: [1, 2, 3] } })
    const field = async (projection) => (await db.collection('things').doc('shown').field(projection).get()).data
    return [await field({ a: true }), await field({ 'o.b': true, _id: false }), await field({ list: false }), await field({ list: _.project.slice(2) })]`)
  expect(got).toEqual([
    { _id: 'shown', a: 1 },
    { o: { b: 2 } },
    { _id: 'shown', a: 1, o: { b: 2, c: 3 } },
    { _id: 'shown', a: 1, o: { b: 2, c: 3 }, list: [1, 2] },
  ])
})

test('remove takes what matches and no more', async () => {
  const result = await cloud.probe(`
    const things = db.collection('things')
    await things.add({ data: [{ _id: 'r1' }, { _id: 'r2' }, { _id: 'r3' }] })
    const one = (await things.doc('r1').remove()).stats.removed
    const some = (await things.where({ _id: _.in(['r1', 'r2', 'r3']) }).remove()).stats.removed
    return { one, some, left: (await things.where({ _id: _.in(['r1', 'r2', 'r3']) }).count()).total }`)
  expect(result).toEqual({ one: 1, some: 2, left: 0 })
})

test('a query that MongoDB would not understand is refused, not answered with everything', async () => {
  const refusal = await cloud.probe<Refusal>(`${refused}
    return refused(db.collection('things').where({ _id: { $nonsense: 1 } }).get())`)
  expect(refusal.errCode).toBe(-502001)
})
