import { PRIVACY_VERSION } from '@contract/glossary'
import type { World } from './environment'
import { asksToMoveIn } from './neighbour'
import { app, finds, loses, phone, rests, sees, takeUp, tap } from './thumb'

const { stand, person, tap: newTap, until } = (globalThis as unknown as { world: World }).world
const chen = person('chen')
const zhou = person('zhou')
const lin = person('3-2-501')
const NEIGHBOUR = 'o-a-neighbour'

test('a person is found by the last four digits, and the number is shown only when asked for', async () => {
  const { items } = await stand.ask(chen, 'people.list', { who: 'residents', q: '3-2-501' })
  const her = items.find(({ id }) => id === lin._id)
  const digits = her?.maskedPhone.slice(-4) ?? ''
  takeUp(chen)
  await tap('to-people')
  await tap('segment-residents')
  await finds('people-search')
  app.type('people-search', digits)
  await tap(`person-${lin._id}`)
  await sees('3号楼2单元501')
  expect(app.text()).toContain(her?.maskedPhone)
  await tap('reveal')
  await sees('查看记录')
  await tap('reveal-yes')
  await until(
    async () => app.text(),
    (text) => new RegExp(`1\\d{6}${digits}`).test(text),
  )
})

test('both looks are in the audit list', async () => {
  takeUp(chen, '/manager/audit/index')
  await sees('看了林秀英的资料')
  await sees('看了林秀英的完整手机号')
})

test('who asks for a house waits on the home page, and comes in with one tap', async () => {
  const id = await asksToMoveIn(NEIGHBOUR)
  takeUp(zhou)
  await sees('待审核 1')
  await tap('to-approvals')
  await sees('许晓燕')
  expect(app.text()).toContain('137****2222')
  await tap(`approve-${id}`)
  await sees('已通过')
  const { answer } = await stand.call(NEIGHBOUR, 'session.me', {})
  expect(answer.ok && answer.data.memberships[0]?.houses?.[0]?.label).toBe('3号楼2单元402')
})

test('a hole in the matrix says so, and is filled on the phone', async () => {
  await stand.ask(chen, 'duty.remove', { id: 'd-east-leak-wang' })
  takeUp(chen)
  await tap('to-zones')
  await sees('没人')
  await tap('cell-z-east-leak')
  await tap('add-duty')
  await tap('choose-person')
  await tap('person-m-wang')
  await finds('duty-save')
  const { kinds } = await stand.ask(chen, 'zone.map')
  for (const kind of ['停电', '下水', '灯']) {
    app.tap(`duty-kind-${kinds.findIndex(({ word }) => word === kind)}`)
    await rests()
  }
  app.tap('duty-save')
  await loses('duty-save')
  await until(
    async () => app.text(),
    (text) => !text.includes('没人王建国'),
  )
  const { matrix, changes } = await stand.ask(chen, 'zone.map')
  const now = matrix.filter(({ zoneId, people }) => zoneId === 'z-east' && people[0]?.name === '王建国')
  expect(now.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['leak', 'power', 'drain', 'light']))
  await tap('segment-changes')
  await sees(changes[0]?.words ?? 'nothing')
  expect(changes[0]?.by.name).toBe('陈静')
})

test('a place is tried: who would get it, and why', async () => {
  await tap('segment-try')
  await tap('try-where')
  await tap('try-building-b3')
  await tap('try-unit-b3-2')
  await tap('try-kind-0')
  await sees('会交给王建国')
  await sees('东区')
})

test('a steward sees the map and may change nothing', async () => {
  takeUp(zhou, '/manager/zones/index')
  await tap('cell-z-east-leak')
  await sees('全天待命')
  expect(app.has('add-duty')).toBe(false)
})

test('a colleague is invited, and comes in with the code', async () => {
  takeUp(chen, '/manager/invite/index')
  await finds('invite-name')
  app.type('invite-name', '钱师傅')
  app.tap('invite-post-0')
  app.tap('skill-0')
  await rests()
  app.tap('invite-submit')
  await finds('invitation-code')
  const [code = ''] = /[2-9A-HJ-NP-Z]{3}(-[2-9A-HJ-NP-Z]{3}){2}/.exec(app.text()) ?? []
  const joining = { requestId: newTap(), agreed: PRIVACY_VERSION, code, name: '钱师傅', phone: '13833334444' }
  const { answer } = await stand.call('o-qian', 'join.code', joining)
  expect(answer.ok).toBe(true)
  await tap('invitation-copy')
  expect(phone.asked.find(([api]) => api === 'setClipboardData')?.[1].data).toContain(code)
})

/** The manager's phone with this file in a chat. The little cloud keeps the words of a path as the file's content. */
const takeUpWith = (name: string, content: string) =>
  takeUp(chen, '/manager/setup/index', {
    chooseMessageFile: async () => ({ tempFiles: [{ name, path: content, size: content.length }] }),
  })

test('a sheet is checked before it is written: faults by cell, then counts, then the import', async () => {
  takeUpWith('公共点位.csv', '名称,片区\n门球场,火星区\n')
  await tap('choose-sheet')
  await finds('setup-faults')
  expect(app.text()).toContain('公共点位')
  expect(app.has('setup-apply')).toBe(false)

  takeUpWith('公共点位.csv', '名称,片区\n门球场,东区\n')
  await tap('choose-sheet')
  await finds('setup-counts')
  await tap('setup-apply')
  await sees('导入好了')
  const { spots } = await stand.ask(chen, 'zone.map')
  expect(spots.map(({ name }) => name)).toContain('门球场')
})
