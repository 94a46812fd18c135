import { openCloud, type TestCloud } from './cloud'

let cloud: TestCloud

// The gate of a compound in Shanghai, and what lies round it; a hundredth of a degree north is 1113.2 m.
beforeAll(async () => {
  cloud = await openCloud()
  await cloud.probe(`
    const at = (lng, lat) => db.Geo.Point(lng, lat)
    await db.collection('places').add({ data: [
      { _id: 'gate', area: 'a', location: at(121.47, 31.23) },
      { _id: 'garden', area: 'a', location: at(121.47, 31.24) },
      { _id: 'garage', area: 'b', location: at(121.48, 31.23) },
      { _id: 'airport', area: 'b', location: at(121.805, 31.143) },
      { _id: 'nowhere', area: 'a' },
      { _id: 'block', area: 'b', location: db.Geo.Polygon([db.Geo.LineString([at(121.46, 31.22), at(121.475, 31.22), at(121.475, 31.235), at(121.46, 31.235), at(121.46, 31.22)])]) },
    ] })`)
})

const ask = <T = string[]>(code: string): Promise<T> =>
  cloud.probe<T>(`
    const places = db.collection('places'), gate = db.Geo.Point(121.47, 31.23)
    const square = (from, to) => db.Geo.Polygon([db.Geo.LineString([[from, from], [to, from], [to, to], [from, to], [from, from]].map(([x, y]) => db.Geo.Point(121.47 + x, 31.23 + y)))])
    const ids = async (where) => (await places.where(where).get()).data.map(({ _id }) => _id)
    ${code}`)

test('a place comes back as the place it is', async () => {
  expect(
    await ask(
      `const { location } = (await places.doc('gate').get()).data; return [location.longitude, location.latitude]`,
    ),
  ).toEqual([121.47, 31.23])
})

test('near: the nearest first, from the least distance to the greatest, in metres', async () => {
  expect(await ask(`return ids({ location: _.geoNear({ geometry: gate }) })`)).toEqual([
    'gate',
    'garage',
    'garden',
    'airport',
  ])
  // 0.01 degrees of longitude are 952 m at this latitude, and of latitude 1113 m.
  expect(
    await ask(`return ids({ location: _.geoNear({ geometry: gate, minDistance: 1, maxDistance: 1000 }) })`),
  ).toEqual(['garage'])
  expect(
    await ask(
      `return ids({ location: _.geoNear({ geometry: gate, minDistance: 1000, maxDistance: 1114 }) })`,
    ),
  ).toEqual(['garden'])
  expect(await ask(`return ids({ area: 'b', location: _.geoNear({ geometry: gate }) })`)).toEqual([
    'garage',
    'airport',
  ])
})

test('within a polygon, its border included, and within a circle', async () => {
  const sorted = (where: string): Promise<string[]> => ask(`return (await ids(${where})).sort()`)
  expect(await sorted(`{ location: _.geoWithin({ geometry: square(-0.005, 0.005) }) }`)).toEqual(['gate'])
  expect(await sorted(`{ location: _.geoWithin({ geometry: square(0, 0.01) }) }`)).toEqual([
    'garage',
    'garden',
    'gate',
  ])
  expect(
    await sorted(`{ location: _.geoWithin({ centerSphere: [[121.47, 31.23], 1000 / 6378100] }) }`),
  ).toEqual(['garage', 'gate'])
})

test('a hole in a polygon is not in it', async () => {
  expect(
    await ask(`
    const ring = (half) => db.Geo.LineString([[-half, -half], [half, -half], [half, half], [-half, half], [-half, -half]].map(([x, y]) => db.Geo.Point(121.47 + x, 31.23 + y)))
    return (await ids({ location: _.geoWithin({ geometry: db.Geo.Polygon([ring(0.02), ring(0.005)]) }) })).sort()`),
  ).toEqual(['garage', 'garden'])
})

test('intersects: which area a point lies in, and which points lie in an area', async () => {
  expect(await ask(`return (await ids({ location: _.geoIntersects({ geometry: gate }) })).sort()`)).toEqual([
    'block',
    'gate',
  ])
  expect(
    await ask(`return ids({ area: 'a', location: _.geoIntersects({ geometry: square(0.005, 0.02) }) })`),
  ).toEqual([])
})

test('an aggregation from the nearest on, with the distances', async () => {
  const list = await ask<{ _id: string; metres: number }[]>(`
    return (await places.aggregate().geoNear({ near: gate, key: 'location', distanceField: 'metres', maxDistance: 2000, spherical: true, query: { area: _.in(['a', 'b']) } }).project({ metres: 1 }).end()).list`)
  expect(list.map(({ _id, metres }) => [_id, Math.round(metres)])).toEqual([
    ['gate', 0],
    ['garage', 952],
    ['garden', 1113],
  ])
})

test('in strict mode a search by place alone asks for an index on the place', async () => {
  const refusal = await ask<string>(`
    return db.collection('things').where({ spot: _.geoNear({ geometry: gate }) }).get().then(() => 'was not refused', ({ errMsg }) => errMsg)`)
  expect(refusal).toMatch(/missing index: \(spot 1\)/)
})
