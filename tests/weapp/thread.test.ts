import type { World } from './environment'
import { app, finds, phone, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')

let id = ''

test('two taps: 漏水, 提交, and she knows who will come', async () => {
  takeUp(lin)
  await sees('林秀英')
  await sees('3号楼2单元501')
  await tap('tile-leak')
  await finds('submit')
  expect(app.route()).toBe('resident/submit/index')
  await tap('submit')
  await until(
    async () => app.route(),
    (route) => route === 'resident/ticket/index',
  )
  await sees('王建国')
  expect(phone.asked.map(([api]) => api)).toContain('requestSubscribeMessage')
  const { items } = await stand.ask(lin, 'ticket.list', { box: 'mine' })
  expect(items.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['leak assigned'])
  id = items[0]?.id ?? ''
})

test('her consent was asked in the tap itself, before anything was waited for', () => {
  const order = phone.asked.map(([api, wish]) => `${api} ${(wish.data as { action?: string })?.action ?? ''}`)
  const asked = order.indexOf('requestSubscribeMessage ')
  expect(asked).toBeGreaterThan(-1)
  expect(order.findIndex((call) => call === 'callFunction ticket.submit')).toBeGreaterThan(asked)
})

test('the technician takes it, sets out, arrives and finishes with a photo and a note', async () => {
  takeUp(wang)
  await sees('3号楼2单元501')
  await tap(`accept-${id}`)
  await tap(`depart-${id}`)
  await tap('eta-20')
  await tap(`arrive-${id}`)
  await tap(`finish-${id}`)
  await finds('finish-note')
  expect(app.route()).toBe('technician/finish/index')
  app.type('finish-note', '换了软管')
  await tap('finish-photo')
  await sees('上传中')
  await until(
    async () => app.text(),
    (text) => !text.includes('上传中'),
  )
  await tap('finish-submit')
  await until(
    () => stand.ask(lin, 'ticket.get', { id }),
    ({ ticket }) => ticket.state === 'finished' && ticket.finish?.photos.length === 1,
  )
})

test('each step is in her inbox, and a tapped notice leads to the ticket', async () => {
  takeUp(lin)
  await tap('inbox')
  await sees('漏水已处理好')
  for (const words of ['王建国已接单', '王建国已出发', '王建国已到达']) expect(app.text()).toContain(words)
  const { items } = await stand.ask(lin, 'inbox.list')
  await tap(`notice-${items[0]?.id}`)
  await until(
    async () => app.route(),
    (route) => route === 'resident/ticket/index',
  )
})

test('she gives four stars and a sentence, once', async () => {
  await tap('rate')
  await tap('star-4')
  await finds('rate-tag-0')
  app.type('rate-words', '来得快，修得好')
  await tap('rate-submit')
  const { ticket } = await until(
    () => stand.ask(lin, 'ticket.get', { id }),
    (seen) => seen.ticket.state === 'rated',
  )
  expect(ticket.rating).toMatchObject({ stars: 4, words: '来得快，修得好' })
  await until(
    async () => app.has('rate'),
    (still) => !still,
  )
})

test('the manager sees the ticket, its timeline, who did it and why it went to him', async () => {
  takeUp(chen)
  await tap(`ticket-${id}`)
  await sees('3号楼属于东区')
  for (const words of ['王建国', '换了软管', '来得快，修得好']) expect(app.text()).toContain(words)
})

test('a tapped WeChat message leads to the ticket', async () => {
  const [{ page } = { page: '' }] = await stand.pushes(lin)
  takeUp(lin, `/${page}`)
  await sees('王建国')
  expect(page).toContain(id)
})

test('a stranger is told how to join', async () => {
  takeUp('o-stranger')
  await sees('物业')
  expect(app.has('tile-leak')).toBe(false)
})

test('without a signal nothing is lost: what was written is still there, and can be sent', async () => {
  takeUp(lin)
  await tap('tile-drain')
  await finds('submit')
  phone.signal.on = false
  app.type('note', '厨房下水慢')
  app.back()
  await tap('tile-drain')
  await finds('submit')
  phone.signal.on = true
  await tap('submit')
  await until(
    async () => app.route(),
    (route) => route === 'resident/ticket/index',
  )
  await sees('厨房下水慢')
})
