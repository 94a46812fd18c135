import { PRIVACY_VERSION } from '@contract/glossary'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'
import { setUpCompany } from '../../scripts/setup-code'

/** One company, many communities: from the code that the deployment prints to a manager who is in. */
let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const join = async (openid: string, code: string) =>
  (
    await stand.call(openid, 'join.code', {
      requestId: tap(),
      agreed: PRIVACY_VERSION,
      code,
      name: '高总',
      phone: '13700000009',
    })
  ).answer
const me = async (openid: string) => {
  const { answer } = await stand.call(openid, 'session.me', {})
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.memberships
}
const admin = async (openid = 'o-gao', company = '安居物业') => {
  const code = await setUpCompany(stand.cloud.url, company, Date.now())
  await join(openid, code)
  const [membership] = await me(openid)
  if (!membership) throw new Error('nobody came in')
  return { openid, _id: membership.id }
}

test('the set-up code makes one admin, of the company it names, once', async () => {
  const code = await setUpCompany(stand.cloud.url, '安居物业', Date.now())
  const both = await Promise.all(['o-gao', 'o-thief'].map((openid) => join(openid, code)))
  expect(both.map((answer) => (answer.ok ? 'in' : answer.code)).sort()).toEqual(['CODE_SPENT', 'in'])
  const all = (await Promise.all(['o-gao', 'o-thief'].map(me))).flat()
  expect(all).toMatchObject([{ role: 'admin', communityName: '安居物业' }])
})

test('an admin creates communities and names their managers, who are in with one code', async () => {
  const gao = await admin()
  const { community } = await stand.ask(gao, 'company.create', { name: '阳光里' })
  const { code } = await stand.ask(gao, 'company.manager', {
    communityId: community.id,
    name: '田经理',
    phone: '13700000008',
  })
  expect(await join('o-tian', code)).toMatchObject({ ok: true })
  const [manager] = await me('o-tian')
  expect(manager).toMatchObject({ role: 'manager', name: '田经理', communityName: '阳光里' })
  const tian = { openid: 'o-tian', _id: manager?.id ?? '' }
  const map = await stand.ask(tian, 'zone.map')
  expect([map.buildings, map.staff.map(({ name }) => name)]).toEqual([[], ['田经理']])
  // It is empty, and says so to who asks.
  const { answer } = await stand.call('o-tian', 'ticket.submit', {
    as: tian._id,
    requestId: tap(),
    kind: 'light',
    place: { spotId: 's-none' },
  })
  expect(answer).toMatchObject({ code: 'PLACE_UNKNOWN' })
})

test('the same tap twice is one community; the same name twice is refused', async () => {
  const gao = await admin()
  const input = { as: gao._id, requestId: tap(), name: '阳光里' }
  const [first, again] = await Promise.all([1, 2].map(() => stand.call(gao, 'company.create', input)))
  expect(first?.answer.ok && first.answer.data.community.id).toBe(
    again?.answer.ok && again.answer.data.community.id,
  )
  expect((await stand.ask(gao, 'company.list')).items).toHaveLength(1)
  const { answer } = await stand.call(gao, 'company.create', { ...input, requestId: tap() })
  expect(answer).toMatchObject({ code: 'NAME_TAKEN' })
})

test('a company sees and touches its own communities only', async () => {
  const gao = await admin()
  const other = await admin('o-other', '别家物业')
  const { community } = await stand.ask(gao, 'company.create', { name: '阳光里' })
  expect((await stand.ask(other, 'company.list')).items).toEqual([])
  for (const communityId of [community.id, 'c-green-lake', 'c-none']) {
    const { answer } = await stand.call(other, 'company.manager', {
      as: other._id,
      requestId: tap(),
      communityId,
      name: '冒名',
    })
    expect(answer).toMatchObject({ code: 'NOT_FOUND' })
  }
})

test('one person lives in two communities, acts in one at a time, and sees of each what is theirs there', async () => {
  const lin = person('3-2-501')
  const gao = await admin()
  const { community } = await stand.ask(gao, 'company.create', { name: '阳光里' })
  const { code } = await stand.ask(gao, 'company.manager', { communityId: community.id, name: '林秀英' })
  await join(lin.openid, code)
  const [here, there] = (await me(lin.openid)).sort((a) => (a.communityId === lin.communityId ? -1 : 1))
  expect([here, there]).toMatchObject([
    { communityName: '翠湖花园', role: 'resident' },
    { communityName: '阳光里', role: 'manager' },
  ])
  await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  const asManager = { openid: lin.openid, _id: there?.id ?? '' }
  expect((await stand.ask(asManager, 'ticket.list', { box: 'zone' })).items).toEqual([])
  expect((await stand.ask(asManager, 'people.list', { who: 'residents' })).items).toEqual([])
  expect((await stand.ask(lin, 'ticket.list', { box: 'mine' })).items).toHaveLength(1)
})

test('a company is no community: nobody finds it to move in', async () => {
  await admin()
  const { answer } = await stand.call('o-x', 'join.find', { name: '安居' })
  expect(answer).toMatchObject({ data: { items: [] } })
})
