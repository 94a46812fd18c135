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
      .end()).list.map(({ _id, best }) => [_id, best.map(({ code }) => code)])`)
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
