import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsRoot, openCloud, temporaryFolder } from './cloud'

test('documents, pushes, consents, people and files are there after a restart', async () => {
  const dataDir = temporaryFolder()
  const first = await openCloud({ dataDir })
  await first.probe(`
    await db.collection('jobs').add({ data: { _id: 'kept', place: 'p1', at: new Date(5), code: 1 } })
    await db.createCollection('own')
    await cloud.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('kept') })`)
  const people = [{ openid: 'oA', name: '王', role: 'resident' }]
  await fetch(`${first.url}/stage/people`, { method: 'PUT', body: JSON.stringify(people) })
  const consent = { openid: 'oA', templateIds: ['t'], count: 2 }
  await fetch(`${first.url}/wechat/consent`, { method: 'POST', body: JSON.stringify(consent) })
  const send = `return cloud.openapi.subscribeMessage.send({ touser: 'oA', templateId: 't', page: 'p', data: {} }).then(() => 0, ({ errCode }) => errCode)`
  expect(await first.probe(send)).toBe(0)
  await first.close()

  const second = await openCloud({ dataDir })
  expect(
    await second.probe(`return (await db.collection('jobs').where({ place: 'p1' }).get()).data`),
  ).toEqual([{ _id: 'kept', place: 'p1', at: '1970-01-01T00:00:00.005Z', code: 1 }])
  expect(await second.probe(`return (await db.collection('own').count()).total`)).toBe(0)
  expect(await (await fetch(`${second.url}/storage/a.txt`)).text()).toBe('kept')
  expect(await (await fetch(`${second.url}/stage/people`)).json()).toEqual(people)
  expect(await (await fetch(`${second.url}/wechat/pushes?openid=oA`)).json()).toHaveLength(1)
  expect([await second.probe(send), await second.probe(send)]).toEqual([0, 43101])
  await second.close()
})

test('an index declared later is filled from what is there, and one no longer declared is gone', async () => {
  const dataDir = temporaryFolder()
  const root = join(temporaryFolder(), 'functions')
  cpSync(functionsRoot, root, { recursive: true })
  const file = join(root, 'collections.json')
  // A copy outside of the repository does not find wx-server-sdk by itself.
  const probe = join(root, 'probe', 'index.js')
  const sdk = JSON.stringify(require.resolve('wx-server-sdk'))
  writeFileSync(probe, readFileSync(probe, 'utf8').replace(`'wx-server-sdk'`, sdk))
  const declare = (field: string): void =>
    writeFileSync(
      file,
      JSON.stringify({
        collections: [{ name: 'things', indexes: [{ name: 'one', keys: [{ field, direction: 1 }] }] }],
      }),
    )
  const ask = `return db.collection('things').where(input).get().then(({ data }) => data.map((thing) => thing._id), () => 'refused')`

  declare('colour')
  const first = await openCloud({ dataDir, functionsRoot: root })
  await first.probe(
    `await db.collection('things').add({ data: [{ _id: 'a', colour: 'red', size: 1 }, { _id: 'b', colour: 'red', size: [2, 3] }] })`,
  )
  expect([await first.probe(ask, { colour: 'red' }), await first.probe(ask, { size: 3 })]).toEqual([
    ['a', 'b'],
    'refused',
  ])
  await first.close()

  declare('size')
  const second = await openCloud({ dataDir, functionsRoot: root })
  expect([await second.probe(ask, { colour: 'red' }), await second.probe(ask, { size: 3 })]).toEqual([
    'refused',
    ['b'],
  ])
  await second.close()
})

test('an index remembers that it holds lists, even if the first list was taken back', async () => {
  const dataDir = temporaryFolder()
  const first = await openCloud({ dataDir })
  await first.probe(`
    const jobs = db.collection('jobs')
    await jobs.add({ data: [{ _id: 'ok', code: 'x', mixed: [1, 9] }, { _id: 'ok', code: 'y' }] }).catch(() => undefined)
    await jobs.add({ data: { _id: 'list', code: 'z', mixed: [1, 9] } })`)
  await first.close()
  const second = await openCloud({ dataDir })
  // Met by no one element, but by two of them.
  const found = `return (await db.collection('jobs').where({ mixed: _.gt(5).and(_.lt(3)) }).get()).data.map(({ _id }) => _id)`
  expect(await second.probe(found)).toEqual(['list'])
  await second.close()
})
