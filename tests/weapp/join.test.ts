import type { MemberId } from '@contract/ids'
import type { World } from './environment'
import { app, finds, phone, reaches, says, sees, takeUp, tap } from './thumb'

const { stand, person, enroll, number, phoneCode } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const chen = person('chen')

/** In WeChat it is its own button, and WeChat tells when it was pressed. */
const agrees = async () => {
  await finds('agree')
  expect(phone.asked.some(([, { data }]) => (data as { action?: string })?.action?.startsWith('join.'))).toBe(
    false,
  )
  app.hear('agree', 'agreeprivacyauthorization', {})
}

test('whom the roll knows comes in by the phone number: the notice, one tap, home', async () => {
  const { _id, ...known } = person('1-1-201')
  await enroll({
    _id: `${_id}-sister` as MemberId,
    communityId: known.communityId,
    role: 'resident',
    name: '何小满',
    phone: '13900008888',
    skills: [],
    houses: known.houses.map((house) => ({ ...house, tie: 'family' })),
    active: true,
    rev: 1,
  })
  await number('o-sister', '13900008888')
  takeUp('o-sister', '/everyone/join/index')
  await agrees()
  await finds('join-phone')
  app.hear('join-phone', 'getphonenumber', { errMsg: 'getPhoneNumber:ok', code: await phoneCode('o-sister') })
  await says('已为您绑定 1号楼1单元201')
  await reaches('pages/home/index')
  await sees('何小满')
})

test('who refuses the number, and whom nobody wrote down, is shown the other ways', async () => {
  await number('o-unknown', '13900007777')
  takeUp('o-unknown')
  await tap('join')
  await reaches('everyone/join/index')
  app.back()
  takeUp('o-unknown', '/everyone/join/index')
  await finds('agree')
  app.hear('agree', 'agreeprivacyauthorization', {})
  await finds('join-phone')
  app.hear('join-phone', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
  await sees('没有拿到手机号')
  app.hear('join-phone', 'getphonenumber', { code: await phoneCode('o-unknown') })
  await sees('登记表里还没有 139****7777')
})

let card = { title: '', path: '' }

test('an owner invites her family, and the card carries the code', async () => {
  takeUp(lin.openid, `/resident/house/index?id=${lin.houses[0]?.id}`)
  await tap('invite-family')
  await finds('code-shown')
  card = app.share()
  expect(card.title).toBe('林秀英邀请您加入3号楼2单元501')
  expect(card.path).toMatch(/^everyone\/join\/index\?code=[2-9A-Z]{9}$/)
  app.tap('copy')
  const [, copied] = phone.asked.find(([api]) => api === 'setClipboardData') ?? []
  expect(copied?.data).toContain('邀请码')
})

test('a stranger opens the card, says who they are, and lives there', async () => {
  takeUp('o-cousin', `/${card.path}`)
  await agrees()
  await finds('code')
  app.type('name', '林小北')
  app.type('phone', '139 0000 6666')
  await tap('join-submit')
  await says('已为您绑定 3号楼2单元501')
  await reaches('pages/home/index')
  await sees('林小北')
  takeUp(lin.openid, `/resident/house/index?id=${lin.houses[0]?.id}`)
  await sees('林小北')
  expect(app.text()).toContain('139****6666')
})

test('the same card lets in nobody else', async () => {
  takeUp('o-late', `/${card.path}`)
  await agrees()
  await finds('code')
  app.type('name', '迟到的人')
  app.type('phone', '13900005555')
  await tap('join-submit')
  await says('请对方再发一个')
})

test('who has no code asks; the steward says yes; the door opens', async () => {
  takeUp('o-asker', '/everyone/join/index?way=ask')
  await agrees()
  await tap('community')
  await finds('community-name')
  app.type('community-name', '翠湖')
  await tap('find')
  await tap('found-0')
  await tap('building-0')
  await tap('unit-0')
  await finds('room')
  app.type('room', '101')
  app.type('name', '吴新来')
  app.type('phone', '13900004444')
  await tap('segment-tenant')
  await finds('until')
  app.hear('until', 'change', { value: '2036-12-31' })
  await tap('ask-submit')
  await says('已交给片区管家')

  takeUp('o-asker')
  await sees('已交给片区管家，通过后会告诉您')
  const { items } = await stand.ask(chen, 'application.list')
  const mine = items.find(({ name }) => name === '吴新来')
  expect(mine).toMatchObject({ label: '1号楼1单元101', tie: 'tenant', state: 'waiting' })
  await stand.ask(chen, 'application.decide', { id: mine?.id, approve: true })
  takeUp('o-asker')
  await sees('吴新来')
  await sees('1号楼1单元101')
})

test('who moves out sees the door again, and the owner no longer sees them', async () => {
  const [cousin] = (await stand.call('o-cousin', 'session.me', {})).answer.ok ? ['o-cousin'] : []
  takeUp(cousin ?? '', `/resident/house/index?id=${lin.houses[0]?.id}`)
  await tap('leave')
  await tap('sure')
  await reaches('pages/home/index')
  await sees('您还没有加入小区')
})

test('she looks at her data, corrects her name, and it is so everywhere', async () => {
  takeUp('o-sister', '/everyone/data/index')
  await sees('13900008888')
  await tap('correct')
  await finds('new-name')
  app.type('new-name', '何小曼')
  await tap('name-save')
  await says('已改好')
  takeUp('o-sister', '/pages/me/index')
  await sees('何小曼')
})

test('she has herself deleted, in two taps, and is a stranger', async () => {
  takeUp('o-sister', '/everyone/data/index')
  await tap('forget')
  await sees('报修记录会保留，但不再有您的姓名和电话')
  await tap('sure')
  await reaches('pages/home/index')
  await sees('您还没有加入小区')
})

test('a technician goes off duty, takes leave, and comes back', async () => {
  const wang = person('wang')
  takeUp(wang.openid, '/everyone/duty/index')
  await sees('在上班')
  await tap('on-duty')
  await sees('下班了')
  await tap('on-duty')
  await sees('在上班')
  await tap('leave')
  await tap('deputy-1')
  await tap('leave-submit')
  await sees('请假中')
  await tap('return')
  await sees('在上班')
})
