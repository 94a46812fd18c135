import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
  await cloud.probe(`
    const jobs = Array.from({ length: 600 }, (_, n) => ({
      _id: 'j' + String(n).padStart(3, '0'), place: 'p' + (n % 3), at: new Date(1e12 + n * 1000), code: n, rank: n % 7, state: n % 2 ? 'open' : 'done',
      helpers: [{ name: 'h' + (n % 4) }, { name: 'h' + ((n + 1) % 4) }] }))
    await db.collection('jobs').add({ data: jobs })`)
})

test('a page of twenty costs twenty documents, forwards and backwards', async () => {
  const page = `const read = db.collection('jobs').where({ place: 'p1' }).orderBy('at', input).limit(20)
    return (await read.get()).data.map((job) => job._id)`
  const newest = await cloud.measure<string[]>(page, 'desc')
  expect(newest).toMatchObject({ databaseCalls: 1, examined: 20, returned: 20 })
  expect(newest.result.slice(0, 3)).toEqual(['j598', 'j595', 'j592'])
  const oldest = await cloud.measure<string[]>(page, 'asc')
  expect(oldest.examined).toBe(20)
  expect(oldest.result.slice(0, 3)).toEqual(['j001', 'j004', 'j007'])
})

test('the next page after a cursor costs a page too', async () => {
  const next = await cloud.measure<string[]>(
    `const read = db.collection('jobs').where({ place: 'p1', at: _.lt(new Date(input)) }).orderBy('at', 'desc').limit(20)
     return (await read.get()).data.map((job) => job._id)`,
    1e12 + 592_000,
  )
  expect(next.examined).toBe(20)
  expect(next.result[0]).toBe('j589')
})

test('several places are merged into one order without reading more than the page', async () => {
  const merged = await cloud.measure<string[]>(`
    const read = db.collection('jobs').where({ place: _.in(['p0', 'p2', 'p0']) }).orderBy('at', 'desc').limit(10)
    return (await read.get()).data.map((job) => job._id)`)
  expect(merged.examined).toBe(10)
  expect(merged.result.slice(0, 4)).toEqual(['j599', 'j597', 'j596', 'j594'])
})

test('a list of objects is indexed by what its elements hold', async () => {
  const helped = await cloud.measure<{ ids: string[]; total: number }>(`
    const read = db.collection('jobs').where({ 'helpers.name': 'h2', rank: 3 })
    return { ids: (await read.get()).data.map((job) => job._id), total: (await read.count()).total }`)
  const expected = Array.from({ length: 600 }, (_, n) => n).filter(
    (n) => (n % 4 === 1 || n % 4 === 2) && n % 7 === 3,
  )
  expect(helped.result.total).toBe(expected.length)
  expect(helped.result.ids).toHaveLength(expected.length)
  expect(helped.examined).toBe(expected.length)
})

test('one element must meet both conditions of elemMatch, two elements may meet two plain ones', async () => {
  const found = await cloud.probe<[number, number]>(`
    const count = async (where) => (await db.collection('jobs').where(where).get()).data.length
    return [await count({ helpers: _.elemMatch({ name: 'h1' }), rank: 1 }), await count(_.and([{ 'helpers.name': 'h1' }, { 'helpers.name': 'h2' }, { rank: 1 }]))]`)
  const ranked = Array.from({ length: 600 }, (_, n) => n).filter((n) => n % 7 === 1)
  expect(found[0]).toBe(Math.min(100, ranked.filter((n) => n % 4 === 0 || n % 4 === 1).length))
  expect(found[1]).toBe(ranked.filter((n) => n % 4 === 1).length)
})

test('a count that the index can answer reads no document', async () => {
  const counted = await cloud.measure(
    `return (await db.collection('jobs').where({ place: 'p1', at: _.gte(new Date(input)) }).count()).total`,
    1e12 + 300_000,
  )
  expect(counted).toMatchObject({ result: 100, examined: 0 })
})

test('values of every type are found and sorted in the order of BSON', async () => {
  const result = await cloud.probe<{
    all: string
    found: string[][]
    numbers: string[]
    texts: string[]
    dates: string[]
  }>(`
    const values = [[], null, -5, -0.5, 0, 2, 10, 1e300, '', 'a', 'a\\u0000b', 'ab', '中', { a: 1 }, { a: 1, b: 1 }, { a: 2 }, false, true,
                    new Date(-1), new Date(5)]
    const order = [...values.keys()].sort(() => 0.5 - Math.sin(values.length))
    for (const n of order) await db.collection('jobs').add({ data: { _id: 'v' + String(n).padStart(2, '0'), code: 'v' + n, mixed: values[n] } })
    const all = (await db.collection('jobs').orderBy('mixed', 'asc').where({ mixed: _.exists(true), _id: _.gte('v') }).get().catch((error) => error.errMsg))
    const back = async (where) => (await db.collection('jobs').where(where).get()).data.map((job) => job._id)
    const found = []
    for (const n of values.keys()) if (n > 1 && n !== 13 && n !== 14 && n !== 15) found.push(await back({ mixed: values[n] }))
    return { all, found, numbers: await back({ mixed: _.gt(-1).and(_.lt(10)) }), texts: await back({ mixed: _.gte('a') }), dates: await back({ mixed: _.lt(new Date(100)) }) }`)
  expect(result.numbers).toEqual(['v03', 'v04', 'v05'])
  expect(result.texts).toEqual(['v09', 'v10', 'v11', 'v12'])
  expect(result.dates).toEqual(['v18', 'v19'])
  expect(result.found.every((ids) => ids.length === 1)).toBe(true)
  expect(result.all).toMatch(/missing index/)
})

test('a missing field and null share an entry', async () => {
  const found = await cloud.measure(`
    await db.collection('places').add({ data: [{ _id: 'with', area: 'east' }, { _id: 'null', area: null }, { _id: 'missing' }] })
    return (await db.collection('places').where({ area: null }).get()).data.map((place) => place._id)`)
  expect(found.result).toEqual(['null', 'missing'])
  expect(found.examined).toBe(2)
})

test('a unique index refuses the second of its kind, and the document is not there', async () => {
  const result = await cloud.probe<{ refusal: string; written: number }>(`
    const refusal = await db.collection('jobs').add({ data: { _id: 'second', code: 5 } }).catch(({ errMsg }) => errMsg)
    return { refusal, written: (await db.collection('jobs').where({ _id: 'second' }).count()).total }`)
  expect(result.refusal).toMatch(
    /E11000 duplicate key error collection: jobs index: by-code dup key: \{ : 5 \}/,
  )
  expect(result.written).toBe(0)
})

test('an entry follows its document when it changes and when it goes', async () => {
  const result = await cloud.probe(`
    const places = db.collection('places'), inArea = async (area) => (await places.where({ area }).get()).data.map((place) => place._id)
    await places.add({ data: { _id: 'moving', area: 'north' } })
    await places.doc('moving').update({ data: { area: 'south' } })
    const moved = [await inArea('north'), await inArea('south')]
    await places.doc('moving').remove()
    return [...moved, await inArea('south')]`)
  expect(result).toEqual([[], ['moving'], []])
})

describe('in strict mode', () => {
  const jobs = `db.collection('jobs')`
  const ask = (rest: string): Promise<string> =>
    cloud.probe(
      `return ${jobs}${rest}.then(() => 'was not refused', (error) => error.errMsg ?? error.message)`,
    )

  test('a filter that no index serves is refused, naming the index that is missing', async () => {
    expect(await ask(`.where({ state: 'open' }).get()`)).toMatch(/missing index: \(state 1\)/)
    expect(await ask(`.where({ state: 'open' }).update({ data: { x: 1 } })`)).toMatch(
      /missing index: \(state 1\)/,
    )
    expect(await ask(`.where({ state: 'open' }).count()`)).toMatch(/missing index/)
  })

  test('a sort that the filter’s index does not give is refused', async () => {
    expect(await ask(`.where({ place: 'p1' }).orderBy('rank', 'asc').get()`)).toMatch(
      /missing index: \(place 1, rank 1\)/,
    )
  })

  test('behind a range an index gives no order', async () => {
    expect(await ask(`.where({ 'helpers.name': _.gt('h1') }).orderBy('rank', 'asc').get()`)).toMatch(
      /missing index/,
    )
    expect(await ask(`.where({ 'helpers.name': 'h1' }).orderBy('rank', 'asc').get()`)).toBe('was not refused')
  })

  test('an aggregation that would read everything is refused', async () => {
    expect(await ask(`.aggregate().group({ _id: '$state' }).end()`)).toMatch(/begin it with a \$match/)
    expect(await ask(`.aggregate().match({ state: 'open' }).end()`)).toMatch(/missing index/)
  })

  test('by id anything may be asked, in any order', async () => {
    expect(
      await ask(`.where({ _id: _.in(['j001', 'j002']), state: 'open' }).orderBy('rank', 'desc').get()`),
    ).toBe('was not refused')
  })

  test('an either-or is served when each side is', async () => {
    expect(await ask(`.where(_.or([{ place: 'p1', rank: 1 }, { code: 3 }])).get()`)).toBe('was not refused')
    expect(await ask(`.where(_.or([{ place: 'p1' }, { state: 'open' }])).get()`)).toMatch(/missing index/)
  })
})

test('an either-or in an order is merged from its sides, a page at a time', async () => {
  const page = await cloud.measure<string[]>(`
    const read = db.collection('jobs').where(_.or([{ place: 'p0' }, { place: 'p2', at: _.gt(new Date(0)) }])).orderBy('at', 'desc').limit(10)
    return (await read.get()).data.map((job) => job._id)`)
  expect(page.examined).toBe(10)
  expect(page.result.slice(0, 4)).toEqual(['j599', 'j597', 'j596', 'j594'])
  const unsorted = await cloud.probe<string>(`
    return db.collection('jobs').where(_.or([{ place: 'p0' }, { code: 3 }])).orderBy('at', 'desc').get().catch(({ errMsg }) => errMsg)`)
  expect(unsorted).toMatch(/missing index: \(code 1, at -1\)/)
})

test('without strict mode the same is answered by reading everything', async () => {
  const lenient = await openCloud({ strict: false })
  const answer = await lenient.measure(`
    await db.collection('jobs').add({ data: Array.from({ length: 30 }, (_, n) => ({ n, code: n, state: n % 2 ? 'open' : 'done' })) })
    return (await db.collection('jobs').where({ state: 'open' }).orderBy('n', 'desc').limit(3).get()).data.map((job) => job.n)`)
  await lenient.close()
  expect(answer.result).toEqual([29, 27, 25])
  expect(answer.examined).toBe(30)
})
