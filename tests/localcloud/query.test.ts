import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud({ strict: false })
  await cloud.probe(`
    await db.collection('places').add({ data: [
      { _id: 'a', n: 1, s: 'apple', list: [1, 2, 3], o: { x: 1, y: 2 }, things: [{ k: 'p', v: 1 }, { k: 'q', v: 5 }], on: new Date(1000) },
      { _id: 'b', n: 5, s: 'Banana', list: [3, 4], o: { y: 2, x: 1 }, things: [{ k: 'p', v: 5 }], on: new Date(2000) },
      { _id: 'c', n: null, s: 'cherry', list: [], o: null, things: [] },
      { _id: 'd', s: '苹果', list: 3, n: '5', things: [1, 5] },
    ] })`)
})

const find = (where: string, rest = ''): Promise<string> =>
  cloud.probe<string>(
    `return (await db.collection('places').where(${where})${rest}.get().catch(({ errMsg }) => ({ data: [{ _id: errMsg }] }))).data.map(({ _id }) => _id).join('')`,
  )

// [what is asked, whom MongoDB finds]
const COMMANDS: [string, string][] = [
  [`{ n: 5 }`, 'b'],
  [`{ n: _.eq(5) }`, 'b'],
  [`{ n: _.neq(5) }`, 'acd'],
  [`{ n: _.gt(1) }`, 'b'],
  [`{ n: _.gte(1) }`, 'ab'],
  [`{ n: _.lt(5) }`, 'a'],
  [`{ n: _.lte(5) }`, 'ab'],
  [`{ n: _.in([1, '5']) }`, 'ad'],
  [`{ n: _.nin([1, null]) }`, 'bd'],
  [`{ n: _.in([null]) }`, 'c'],
  [`{ o: null }`, 'cd'],
  [`{ n: _.gt(0).and(_.lt(5)) }`, 'a'],
  [`{ n: _.lt(2).or(_.gt(4)) }`, 'ab'],
  [`_.and([{ n: _.gte(1) }, { s: 'apple' }])`, 'a'],
  [`_.or([{ n: 5 }, { s: 'cherry' }])`, 'bc'],
  [`_.nor([{ n: 5 }, { s: 'cherry' }])`, 'ad'],
  [`{ n: _.not(_.gt(1)) }`, 'acd'],
  [`{ s: _.not(/^a/) }`, 'bcd'],
  [`{ o: _.exists(true) }`, 'abc'],
  [`{ on: _.exists(false) }`, 'cd'],
  [`{ n: _.mod(4, 1) }`, 'ab'],
  [`{ n: _.mod([5, 0]) }`, 'b'],
  [`{ list: 3 }`, 'abd'],
  [`{ list: _.eq([3, 4]) }`, 'b'],
  [`{ list: _.all([3, 1]) }`, 'a'],
  [`{ list: _.all([3]) }`, 'abd'],
  [`{ list: _.size(2) }`, 'b'],
  [`{ list: _.gt(3) }`, 'b'],
  [`{ list: _.elemMatch({ $gt: 1, $lt: 3 }) }`, 'a'],
  [`{ list: _.elemMatch({ $gte: 4 }) }`, 'b'],
  [`{ things: _.elemMatch({ k: 'p', v: 5 }) }`, 'b'],
  // Numbers have no fields, and so none that differs from 1.
  [`{ things: _.elemMatch({ v: { $ne: 1 } }) }`, 'ab'],
  [`{ 'things.v': 5 }`, 'ab'],
  [`{ 'things.0.v': 1 }`, 'a'],
  [`{ 'o.x': 1 }`, 'ab'],
  // Nested objects are flattened by the SDK, so the order of keys only shows with eq.
  [`{ o: { y: 2, x: 1 } }`, 'ab'],
  [`{ o: _.eq({ x: 1, y: 2 }) }`, 'a'],
  [`{ o: _.eq({ y: 2, x: 1 }) }`, 'b'],
  [`{ o: _.neq({ x: 1, y: 2 }) }`, 'bcd'],
  [`{ o: _.in([{ y: 2, x: 1 }]) }`, 'b'],
  [`{ s: /^ban/i }`, 'b'],
  [`{ s: db.RegExp({ regexp: '^ban', options: 'i' }) }`, 'b'],
  [`{ s: db.RegExp({ regexp: '苹' }) }`, 'd'],
  [`{ on: new Date(2000) }`, 'b'],
  [`{ on: _.lt(new Date(2000)) }`, 'a'],
  [`{ o: _.gte(null) }`, 'cd'],
  [`{ n: _.lte(null) }`, 'c'],
  [`_.expr(_.aggregate.gt(['$n', 1]))`, 'bd'],
]

test.each(COMMANDS)('where(%s) finds %s', async (where, expected) => {
  expect([...(await find(where))].sort().join('')).toBe(expected)
})

const REFUSED: [string, RegExp][] = [
  [`{ $and: [] }`, /nonempty array/],
  [`{ $or: [] }`, /nonempty array/],
  [`{ n: { $nonsense: 1 } }`, /nonsense/],
  [`{ $text: { $search: 'x' } }`, /text/],
  [`{ list: _.elemMatch(3) }`, /needs an Object/],
]

test.each(REFUSED)('where(%s) is refused', async (where, words) => {
  expect(await find(where)).toMatch(words)
})

test('sorting follows the order of BSON; a list counts by its least element, and downwards by its greatest', async () => {
  expect(await find(`{}`, `.orderBy('n', 'asc')`)).toBe('cabd')
  expect(await find(`{}`, `.orderBy('n', 'desc')`)).toBe('dbac')
  expect(await find(`{}`, `.orderBy('list', 'asc')`)).toBe('cabd')
  expect(await find(`{}`, `.orderBy('list', 'desc')`)).toBe('badc')
  expect(await find(`{}`, `.orderBy('o', 'asc').orderBy('s', 'desc')`)).toMatch(/^dc/)
})

test('numbers of 64 bits come as exactly as the SDK itself can carry them', async () => {
  const got = await cloud.probe(`
    const n = { safe: Number.MAX_SAFE_INTEGER, least: Number.MIN_SAFE_INTEGER, large: 2 ** 60, huge: 1e308, tiny: 5e-324, minus: -0.5 }
    await db.collection('places').doc('numbers').set({ data: n })
    const { _id, ...back } = (await db.collection('places').doc('numbers').get()).data
    const found = (await db.collection('places').where({ large: 2 ** 60 }).count()).total
    await db.collection('places').doc('numbers').remove()
    return [Object.entries(n).every(([name, value]) => back[name] === value), found]`)
  expect(got).toEqual([true, 1])
})

// [document, change in the SDK's words, what becomes of it]
const CHANGES: [string, string, unknown][] = [
  [`{ a: 1 }`, `{ a: _.set({ only: 1 }) }`, { a: { only: 1 } }],
  [`{ a: 1, b: 1 }`, `{ a: _.remove() }`, { b: 1 }],
  [`{ a: 1 }`, `{ a: _.inc(2), b: _.inc(2) }`, { a: 3, b: 2 }],
  [`{ a: 3 }`, `{ a: _.mul(2), b: _.mul(2) }`, { a: 6, b: 0 }],
  [`{ a: [1] }`, `{ a: _.push([2, 3]) }`, { a: [1, 2, 3] }],
  [`{}`, `{ a: _.push(1) }`, { a: [1] }],
  [`{ a: [1] }`, `{ a: _.push({ each: [3, 2], position: 0, sort: 1, slice: -2 }) }`, { a: [2, 3] }],
  [`{ a: [{ n: 2 }] }`, `{ a: _.push({ each: [{ n: 1 }], sort: { n: 1 } }) }`, { a: [{ n: 1 }, { n: 2 }] }],
  [`{ a: [1, 2, 1] }`, `{ a: _.pull(1) }`, { a: [2] }],
  [`{ a: [1, 2, 3] }`, `{ a: _.pull(_.gte(2)) }`, { a: [1] }],
  [`{ a: [{ n: 1, m: 1 }, { n: 2 }] }`, `{ a: _.pull({ n: 1 }) }`, { a: [{ n: 2 }] }],
  [`{ a: [1, 2, 3, 1] }`, `{ a: _.pullAll([1, 3]) }`, { a: [2] }],
  [`{ a: [1, 2] }`, `{ a: _.pop() }`, { a: [1] }],
  [`{ a: [1, 2] }`, `{ a: _.shift() }`, { a: [2] }],
  [`{ a: [1] }`, `{ a: _.unshift([2, 3]) }`, { a: [2, 3, 1] }],
  [`{ a: [1] }`, `{ a: _.addToSet(1) }`, { a: [1] }],
  [`{ a: [1] }`, `{ a: _.addToSet({ $each: [1, 2] }) }`, { a: [1, 2] }],
  [`{ a: 5 }`, `{ a: _.bit({ and: 4 }) }`, { a: 4 }],
  [`{ a: 1 }`, `{ a: _.rename('b') }`, { b: 1 }],
  [`{ a: 5 }`, `{ a: _.max(6), b: _.max(1) }`, { a: 6, b: 1 }],
  [`{ a: 5 }`, `{ a: _.min(6), b: _.min(1) }`, { a: 5, b: 1 }],
  [`{ a: { x: 1 } }`, `{ a: { y: 2 } }`, { a: { x: 1, y: 2 } }],
  [`{ a: [1, 2] }`, `{ 'a.1': 9 }`, { a: [1, 9] }],
  [`{ a: 'x' }`, `{ a: null, b: { c: { d: [1] } } }`, { a: null, b: { c: { d: [1] } } }],
]

const change = (document: string, data: string): Promise<{ after: object; refusal?: string }> =>
  cloud.probe(`
    const thing = db.collection('things').doc('changed')
    await thing.set({ data: ${document === '{}' ? '{ none: _.remove }' : document} }).catch(() => undefined)
    if (${document === '{}'}) { await thing.remove(); await db.collection('things').add({ data: { _id: 'changed' } }) }
    const refusal = await thing.update({ data: ${data} }).then(() => undefined, ({ errMsg }) => errMsg)
    const { _id, ...after } = (await thing.get()).data
    return { after, refusal }`)

test.each(CHANGES)('%s changed by %s', async (document, data, expected) => {
  expect(await change(document, data)).toEqual({ after: expected })
})

const UNCHANGEABLE: [string, string, RegExp][] = [
  [`{ a: 'x' }`, `{ a: _.inc(1) }`, /Cannot apply \$inc to a value of non-numeric type/],
  [`{ a: null }`, `{ a: _.inc(1) }`, /Cannot apply \$inc/],
  [`{ a: 'x' }`, `{ a: _.mul(2) }`, /Cannot apply \$mul/],
  [`{ a: 1 }`, `{ a: _.inc('x') }`, /non-numeric argument/],
  [`{ a: 1 }`, `{ a: _.push([1]) }`, /must be an array but is of type/],
  [`{ a: null }`, `{ a: _.push([1]) }`, /must be an array but is of type null/],
  [`{ a: 'x' }`, `{ a: _.pull(1) }`, /must be an array/],
  [`{ a: 'x' }`, `{ a: _.pullAll([1]) }`, /must be an array/],
  [`{ a: 'x' }`, `{ a: _.pop() }`, /must be an array/],
  [`{ a: 'x' }`, `{ a: _.addToSet(1) }`, /must be an array/],
  [`{ a: 'x' }`, `{ a: _.bit({ or: 1 }) }`, /Cannot apply \$bit/],
  [`{ a: null }`, `{ a: { b: 1 } }`, /Cannot create field 'b' in element \{a: null\}/],
  [`{ a: 1 }`, `{ 'a.b.c': 1 }`, /Cannot create field 'b' in element \{a: 1\}/],
  [`{ a: [1] }`, `{ 'a.x': 1 }`, /Cannot create field 'x' in element \{a: \[1\]\}/],
  [`{ a: 1, b: 'x' }`, `{ a: _.rename('b.c') }`, /Cannot create field 'c'/],
]

test.each(UNCHANGEABLE)('%s changed by %s is refused', async (document, data, words) => {
  const { after, refusal } = await change(document, data)
  expect(refusal).toMatch(words)
  expect(JSON.stringify(after).startsWith('{"a":')).toBe(true)
})

test('the server’s date is put in wherever it stands', async () => {
  const got = await cloud.probe<{ dates: string[] }>(`
    const thing = db.collection('things').doc('dated'), now = db.serverDate(), hourAgo = db.serverDate({ offset: -3600e3 })
    await thing.set({ data: { top: now, deep: { er: [{ at: hourAgo }] }, list: [] } })
    await thing.update({ data: { list: _.push([now]), 'deep.set': hourAgo } })
    const past = (await db.collection('things').where({ top: _.lte(now) }).count()).total
    const { top, deep, list } = (await thing.get()).data
    return { dates: [top, deep.er[0].at, list[0], deep.set], past }`)
  const ago = got.dates.map((date) => Math.round((cloud.now() - Date.parse(date)) / 3600e3))
  expect(ago).toEqual([0, 1, 0, 1])
  expect(got).toMatchObject({ past: 1 })
})

test('each query is explained to whoever keeps the log', async () => {
  const lines: { kind?: string; database?: { queries: object[] } }[] = []
  const strict = await openCloud({ log: (line) => lines.push(line) })
  await strict.probe(`
    await db.collection('jobs').add({ data: [1, 2, 3].map((n) => ({ place: 'p', at: n, code: n })) })
    await db.collection('jobs').where({ place: 'p' }).orderBy('at', 'desc').limit(2).get()
    await db.collection('jobs').where(_.or([{ place: 'p' }, { code: 2 }])).get()`)
  const [invocation] = lines.filter(({ kind }) => kind === 'invocation')
  expect(invocation?.database?.queries).toMatchObject([
    { action: 'database.insertDocument', collection: 'jobs', examined: 0 },
    { action: 'database.getDocument', collection: 'jobs', index: 'by-place', examined: 2, returned: 2 },
    { index: 'by-place + by-code', returned: 3 },
  ])
})
