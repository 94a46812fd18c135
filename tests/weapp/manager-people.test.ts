import type { World } from './environment'
import { asksToMoveIn } from './neighbour'
import { app, finds, loses, phone, rests, says, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const chen = person('chen')
const wang = person('wang')
const lin = person('3-2-501')

const open = (id: string) => takeUp(chen, `/manager/person/index?id=${id}`)
const rolesOf = async (openid: string) => {
  const { answer } = await stand.call(openid, 'session.me', {})
  return answer.ok ? answer.data.memberships.map(({ role }) => role).sort() : []
}

test('what a colleague can do is changed, and the list says so', async () => {
  open(wang._id)
  await tap('edit-skills')
  await finds('skills-save')
  await tap('skill-1')
  await rests()
  app.tap('skills-save')
  await loses('skills-save')
  const { person: seen } = await stand.ask(chen, 'person.get', { id: wang._id })
  expect(seen.skills).not.toEqual(wang.skills)
  await sees(seen.skills.at(-1) ?? 'nothing')
})

test('one more post: they switch to it with one tap on their own phone', async () => {
  open(wang._id)
  await tap('add-post')
  await tap('new-post-0')
  await finds('post-housekeeper')
  expect(await rolesOf(wang.openid)).toEqual(['housekeeper', 'technician'])
  takeUp(wang, '/pages/me/index')
  await sees('保洁员')
})

test('a request to live here is refused with a reason that the asker reads', async () => {
  const id = await asksToMoveIn('o-asker')
  takeUp(chen, '/manager/approvals/index')
  await tap(`refuse-${id}`)
  await tap('refuse-phrase-0')
  await rests()
  await tap('refuse-submit')
  await sees('已拒绝')
  expect(await rolesOf('o-asker')).toEqual([])
  takeUp('o-asker')
  await sees('没有通过')
})

test('who leaves hands over to whom the manager picks, and is out', async () => {
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  expect(ticket.assignee.id).toBe(wang._id)
  open(wang._id)
  await tap('remove')
  await tap(`deputy-${person('li')._id}`)
  await rests()
  await tap('remove-yes')
  await says('王建国已移出')
  expect(await rolesOf(wang.openid)).toEqual(['housekeeper'])
  await stand.cloud.advance(60_000)
  await until(
    () => stand.ask(lin, 'ticket.get', { id: ticket.id }),
    (answer) => answer.ticket.assignee.name === '李强',
  )
  takeUp(lin, `/resident/ticket/index?id=${ticket.id}`)
  await sees('王建国 已离岗，转给 李强')
})

test('who has not come in gets another code', async () => {
  const { memberIds } = await stand.ask(chen, 'staff.invite', {
    name: '钱多',
    posts: ['technician'],
    skills: [],
  })
  open(memberIds[0] ?? '')
  await tap('reinvite')
  await finds('invitation-code')
})

test('a resident moves out: asked once more, then out at once', async () => {
  const neighbour = person('1-1-202')
  open(neighbour._id)
  await tap(`leave-${neighbour.houses[0]?.id}`)
  await tap('sure')
  await says('已移出')
  expect(await rolesOf(neighbour.openid)).toEqual([])
})

test('an empty zone is made and taken away again', async () => {
  takeUp(chen, '/manager/zones/index')
  await tap('segment-areas')
  await tap('add-zone')
  await finds('zone-name')
  app.type('zone-name', '北区')
  await rests()
  app.tap('zone-save')
  await loses('zone-save')
  const made = (await stand.ask(chen, 'zone.map')).zones.find(({ name }) => name === '北区')
  await tap(`zone-${made?.id}`)
  await tap('zone-remove')
  await until(
    () => stand.ask(chen, 'zone.map'),
    ({ zones }) => zones.length === 3,
  )
})

test('a duty is taken away, and the cell says that nobody is there', async () => {
  takeUp(chen, '/manager/zones/index')
  const { duties, kinds } = await stand.ask(chen, 'zone.map')
  const duty = duties.find(({ zoneId, kinds }) => zoneId === 'z-west' && kinds.includes('leak'))
  await sees(kinds[0]?.word ?? 'nothing')
  await tap('cell-z-west-leak')
  await tap(`duty-${duty?.id}`)
  await tap('duty-remove')
  await sees('没人')
})

test('the template is there to be opened', async () => {
  takeUp(chen, '/manager/setup/index')
  await tap('template')
  const [, wish] = await until(
    async () => phone.asked.find(([api]) => api === 'openDocument') ?? ['', {}],
    ([api]) => api === 'openDocument',
  )
  expect(wish).toMatchObject({ filePath: 'wxfile://tmp/file.xlsx', fileType: 'xlsx' })
})
