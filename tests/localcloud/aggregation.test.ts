import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await openCloud()
  await cloud.probe(`
    await db.collection('places').add({ data: [{ _id: 'p0', area: 'east', name: '东门' }, { _id: 'p1', area: 'east', name: '花园' }, { _id: 'p2', area: 'west', name: '车库' }] })
    await db.collection('jobs').add({ data: Array.from({ length: 30 }, (_, n) => ({ _id: 'j' + n, code: n, place: 'p' + (n % 3), at: new Date(1e12 + n * 3600e3), stars: n % 5, tags: ['t' + (n % 2)] })) })`)
})

test('a leading match and sort with a limit are served by the index', async () => {
  const answer = await cloud.measure(`
    return (await db.collection('jobs').aggregate().match({ place: 'p1' }).sort({ at: -1 }).limit(4).project({ code: 1, _id: 0 }).end()).list`)
  expect(answer).toMatchObject({
    result: [{ code: 28 }, { code: 25 }, { code: 22 }, { code: 19 }],
    examined: 4,
  })
})

test('groups, averages and dates in the local time zone', async () => {
  const list = await cloud.probe(`
    return (await db.collection('jobs').aggregate().match({ place: 'p0' })
      .group({ _id: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }), stars: $.avg('$stars'), n: $.sum(1) })
      .sort({ _id: 1 }).end()).list`)
  expect(list).toEqual([
    { _id: '2001-09-09', stars: 2, n: 5 },
    { _id: '2001-09-10', stars: 2, n: 5 },
  ])
})

test('a lookup joins by an indexed field and reads only what it joins', async () => {
  const answer = await cloud.measure(`
    return (await db.collection('places').aggregate().match({ area: 'west' })
      .lookup({ from: 'jobs', localField: '_id', foreignField: 'place', as: 'jobs' }).project({ name: 1, n: $.size('$jobs') }).end()).list`)
  expect(answer.result).toEqual([{ _id: 'p2', name: '车库', n: 10 }])
  expect(answer.examined).toBe(11)
})

test('a lookup may run a pipeline with the outer document’s values', async () => {
  const list = await cloud.probe(`
    return (await db.collection('places').aggregate().match({ area: 'east' })
      .lookup({ from: 'jobs', let: { place: '$_id' }, pipeline: $.pipeline().match(_.expr($.and([$.eq(['$place', '$$place']), $.gte(['$stars', 4])]))).project({ code: 1, _id: 0 }).done(), as: 'best' })
      .end()).list.map(({ _id, best }) => [_id, best.map(({ code }) => code).sort((a, b) => a - b)])`)
  expect(list).toEqual([
    ['p0', [9, 24]],
    ['p1', [4, 19]],
  ])
})

test('counting nothing gives nothing', async () => {
  const counts = await cloud.probe(`
    const count = async (place) => (await db.collection('jobs').aggregate().match({ place }).count('n').end()).list
    return [await count('p1'), await count('nowhere')]`)
  expect(counts).toEqual([[{ n: 10 }], []])
})

test('unwind, bucket and the most frequent first', async () => {
  const result = await cloud.probe<[object[], object[]]>(`
    const jobs = () => db.collection('jobs').aggregate().match({ place: 'p2' }).unwind('$tags')
    return [(await jobs().sortByCount('$tags').end()).list,
            (await jobs().bucket({ groupBy: '$stars', boundaries: [0, 3, 5], output: { n: $.sum(1) } }).end()).list]`)
  expect(result[0]).toEqual(
    expect.arrayContaining([
      { _id: 't0', count: 5 },
      { _id: 't1', count: 5 },
    ]),
  )
  expect(result[1]).toEqual([
    { _id: 0, n: 6 },
    { _id: 3, n: 4 },
  ])
})

test('the stages of the SDK', async () => {
  const result = await cloud.probe(`
    const jobs = (match = { place: 'p0' }) => db.collection('jobs').aggregate().match(match)
    const list = async (pipeline) => (await pipeline.end()).list
    return {
      addFields: await list(jobs({ code: 3 }).addFields({ double: $.multiply(['$code', 2]) }).project({ code: 1, double: 1, _id: 0 })),
      skip: (await list(jobs().sort({ at: 1 }).skip(8))).map(({ code }) => code),
      bucketAuto: await list(jobs().bucketAuto({ groupBy: '$code', buckets: 2 })),
      replaceRoot: await list(jobs({ code: 3 }).replaceRoot({ newRoot: { only: '$code' } })),
      sample: (await list(jobs().sample({ size: 3 }))).length,
      unwind: await list(jobs({ code: 3 }).unwind({ path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true }).project({ tags: 1, i: 1, _id: 0 })),
      sortByCount: await list(jobs().sortByCount('$stars').limit(1)),
      projected: Object.keys((await list(jobs({ code: 3 }).project({ new: '$stars', tags: 1, at: 1 })))[0]),
      limit: await list(jobs().limit(0)).catch((error) => error.message),
      unknown: await list(jobs().project({ x: { $nonsense: 1 } })).catch((error) => error.message),
    }`)
  expect(result).toEqual({
    addFields: [{ code: 3, double: 6 }],
    skip: [24, 27],
    bucketAuto: [
      { _id: { min: 0, max: 15 }, count: 5 },
      { _id: { min: 15, max: 27 }, count: 5 },
    ],
    replaceRoot: [{ only: 3 }],
    sample: 3,
    unwind: [{ tags: 't1', i: 0 }],
    sortByCount: [{ _id: expect.any(Number) as number, count: 2 }],
    projected: ['_id', 'at', 'tags', 'new'],
    limit: expect.stringContaining('the limit must be positive') as string,
    unknown: expect.stringContaining('$nonsense') as string,
  })
})

test('a facet comes through the wire, since the SDK has no word for it', async () => {
  const stages = [
    { $match: { place: 'p0' } },
    {
      $facet: {
        some: [{ $match: { code: 3 } }, { $count: 'n' }],
        none: [{ $match: { code: -1 } }, { $count: 'n' }],
      },
    },
  ]
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({
      action: 'database.aggregateDocuments',
      collectionName: 'jobs',
      stages: stages.flatMap((stage) =>
        Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: JSON.stringify(value) })),
      ),
    }),
  })
  const { data } = (await response.json()) as { data: { list: string[] } }
  expect(data.list.map((text) => JSON.parse(text) as object)).toEqual([{ some: [{ n: 1 }], none: [] }])
})

test('a lookup’s pipeline is held to the indexes too, and may use them by the outer document’s values', async () => {
  const lookup = (pipeline: string): string =>
    `db.collection('places').aggregate().match({ area: 'west' }).lookup({ from: 'jobs', let: { place: '$_id' }, pipeline: ${pipeline}, as: 'found' }).end()`
  const served = await cloud.measure<number>(`
    return (await ${lookup(`$.pipeline().match(_.expr($.eq(['$place', '$$place']))).group({ _id: null, n: $.sum(1) }).done()`)}).list[0].found[0].n`)
  expect(served).toMatchObject({ result: 10, examined: 11 })
  const refused = await cloud.probe<string>(`
    return ${lookup(`$.pipeline().match(_.expr($.eq(['$stars', 3]))).done()`)}.catch((error) => error.message)`)
  expect(refused).toMatch(/missing index: \(stars 1\)/)
  const whole = await cloud.probe<string>(`
    return ${lookup(`$.pipeline().group({ _id: '$place' }).done()`)}.catch((error) => error.message)`)
  expect(whole).toMatch(/reads the whole collection/)
})

test('dates in a time zone, at the turn of a year', async () => {
  const got = await cloud.probe(`
    const part = (name) => $[name]({ date: '$at', timezone: 'Asia/Shanghai' })
    await db.collection('jobs').add({ data: { _id: 'eve', code: 'eve', at: new Date('2024-12-30T20:00:00Z') } })
    const names = ['year', 'month', 'dayOfMonth', 'dayOfYear', 'dayOfWeek', 'isoDayOfWeek', 'isoWeek', 'isoWeekYear', 'week', 'hour', 'minute', 'second', 'millisecond']
    const { list } = await db.collection('jobs').aggregate().match({ _id: 'eve' }).project({ _id: 0,
      ...Object.fromEntries(names.map((name) => [name, part(name)])),
      text: $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L %G-%V-%u', timezone: '+08:00' }),
      none: $.year('$nowhere'), noText: $.dateToString({ date: '$nowhere', format: '%Y' }),
      parsed: $.dateFromString({ dateString: '2024-12-31 04:00:00', timezone: 'Asia/Shanghai' }),
      made: $.dateFromParts({ year: 2024, month: 12, day: 31, hour: 4, timezone: 'Asia/Shanghai' }) }).end()
    return list[0]`)
  expect(got).toEqual({
    year: 2024,
    month: 12,
    dayOfMonth: 31,
    dayOfYear: 366,
    dayOfWeek: 3,
    isoDayOfWeek: 2,
    isoWeek: 1,
    isoWeekYear: 2025,
    week: 52,
    hour: 4,
    minute: 0,
    second: 0,
    millisecond: 0,
    text: '2024-12-31 04:00:00.000 2025-01-2',
    none: null,
    noText: null,
    parsed: '2024-12-30T20:00:00.000Z',
    made: '2024-12-30T20:00:00.000Z',
  })
})

// [operator, operand, what MongoDB answers]; the document is {n: -7.5, s: '漏水abc', list: [1, 2, 3], o: {k: 1}}
const EXPRESSIONS: [string, string, unknown][] = [
  ['abs', `'$n'`, 7.5],
  ['add', `['$n', 1, 2]`, -4.5],
  ['ceil', `'$n'`, -7],
  ['divide', `['$n', 2]`, -3.75],
  ['floor', `'$n'`, -8],
  ['exp', `0`, 1],
  ['ln', `1`, 0],
  ['log', `[8, 2]`, 3],
  ['log10', `100`, 2],
  ['mod', `[7, 3]`, 1],
  ['multiply', `['$n', 2]`, -15],
  ['pow', `[2, 3]`, 8],
  ['sqrt', `9`, 3],
  ['subtract', `[5, 3]`, 2],
  ['trunc', `'$n'`, -7],
  ['arrayElemAt', `['$list', -1]`, 3],
  ['arrayToObject', `[[['k', 1]]]`, { k: 1 }],
  ['concatArrays', `['$list', [4]]`, [1, 2, 3, 4]],
  ['filter', `{ input: '$list', as: 'i', cond: $.gt(['$$i', 1]) }`, [2, 3]],
  ['in', `[2, '$list']`, true],
  ['indexOfArray', `['$list', 3]`, 2],
  ['isArray', `'$list'`, true],
  ['map', `{ input: '$list', as: 'i', in: $.multiply(['$$i', 2]) }`, [2, 4, 6]],
  ['range', `[0, 5, 2]`, [0, 2, 4]],
  ['reduce', `{ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }`, 6],
  ['reverseArray', `'$list'`, [3, 2, 1]],
  ['size', `'$list'`, 3],
  ['slice', `['$list', 1, 1]`, [2]],
  ['zip', `{ inputs: ['$list', ['x']] }`, [[1, 'x']]],
  ['and', `[true, 1]`, true],
  ['not', `[0]`, true],
  ['or', `[false, null]`, false],
  ['cmp', `[1, 2]`, -1],
  ['eq', `[1, 2]`, false],
  ['gt', `[1, 2]`, false],
  ['gte', `[2, 2]`, true],
  ['lt', `[1, 2]`, true],
  ['lte', `[2, 2]`, true],
  ['neq', `[1, 2]`, true],
  ['cond', `[true, 'yes', 'no']`, 'yes'],
  ['ifNull', `['$nowhere', 'then']`, 'then'],
  ['switch', `{ branches: [{ case: $.eq([1, 2]), then: 1 }], default: 9 }`, 9],
  ['literal', `'$n'`, '$n'],
  ['mergeObjects', `['$o', { l: 2 }]`, { k: 1, l: 2 }],
  ['objectToArray', `'$o'`, [{ k: 'k', v: 1 }]],
  ['allElementsTrue', `[[1, 0]]`, false],
  ['anyElementTrue', `[[1, 0]]`, true],
  ['setDifference', `['$list', [1]]`, [2, 3]],
  ['setEquals', `[[1, 2], [2, 1, 1]]`, true],
  ['setIntersection', `['$list', [3, 4]]`, [3]],
  ['setIsSubset', `[[1], '$list']`, true],
  ['setUnion', `['$list', [3, 4]]`, [1, 2, 3, 4]],
  ['concat', `['$s', '!']`, '漏水abc!'],
  ['indexOfBytes', `['abc', 'c']`, 2],
  ['indexOfCP', `['$s', 'b']`, 3],
  ['split', `['a-b', '-']`, ['a', 'b']],
  ['strLenBytes', `'$s'`, 9],
  ['strLenCP', `'$s'`, 5],
  ['strcasecmp', `['a', 'B']`, -1],
  ['substr', `['abc', 1, -1]`, 'bc'],
  ['substrBytes', `['$s', 3, 3]`, '水'],
  ['substrCP', `['$s', 1, 2]`, '水a'],
  ['toLower', `'AB'`, 'ab'],
  ['toUpper', `'ab'`, 'AB'],
  ['let', `{ vars: { x: '$n' }, in: $.add(['$$x', 1]) }`, -6.5],
]

test.each(EXPRESSIONS)('$.%s', async (name, operand, expected) => {
  const got = await cloud.probe(`
    await db.collection('places').doc('expression').set({ data: { n: -7.5, s: '漏水abc', list: [1, 2, 3], o: { k: 1 } } })
    return (await db.collection('places').aggregate().match({ _id: 'expression' }).project({ _id: 0, got: $.${name}(${operand}) }).end()).list[0].got`)
  expect(got).toEqual(expected)
})

test('the accumulators of the SDK', async () => {
  const got = await cloud.probe(`
    const { list } = await db.collection('jobs').aggregate().match({ place: 'p0', code: _.lt(10) }).sort({ code: 1 }).group({ _id: null,
      addToSet: $.addToSet('$place'), avg: $.avg('$code'), first: $.first('$code'), last: $.last('$code'), max: $.max('$code'), min: $.min('$code'),
      push: $.push('$code'), sum: $.sum('$code'), pop: $.stdDevPop('$code'), samp: $.stdDevSamp('$code') }).end().catch((error) => ({ list: [error.message] }))
    return list[0]`)
  expect(got).toEqual({
    _id: null,
    addToSet: ['p0'],
    avg: 4.5,
    first: 0,
    last: 9,
    max: 9,
    min: 0,
    push: [0, 3, 6, 9],
    sum: 18,
    pop: expect.closeTo(3.354, 3) as number,
    samp: expect.closeTo(3.873, 3) as number,
  })
})
