import type { TicketView } from '@contract/ticket'
import type { World } from './environment'
import { app, finds, loses, phone, reaches, rests, says, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const neighbour = person('3-2-502')
const chen = person('chen')

const write = async (id: string, words: string) => {
  await finds(id)
  app.type(id, words)
  await rests()
}
const newest = async (who: typeof lin): Promise<TicketView> => {
  const { items } = await stand.ask(who, 'ticket.list', { box: 'mine' })
  return (await stand.ask(who, 'ticket.get', { id: items[0]?.id })).ticket
}
const holder = (ticket: TicketView) => person(ticket.assignee.id.slice(2))
const dialled = () =>
  phone.asked.filter(([api]) => api === 'makePhoneCall').map(([, wish]) => wish.phoneNumber)

let leak: TicketView

describe('a burst pipe at two in the morning', () => {
  test('the form says which word makes it urgent, and whom to ring now', async () => {
    takeUp(lin)
    await tap('tile-leak')
    await write('note', '厨房爆管，水止不住')
    await sees('因为写了“爆管”，按紧急情况处理，马上派人')
    await tap('call-duty')
    await until(
      async () => dialled(),
      (numbers) => numbers.includes('02161880110'),
    )
  })

  test('what was taken for an emergency can be called none, and that taken back', async () => {
    await tap('calm')
    await sees('按普通单子处理')
    await tap('not-calm')
    await sees('因为写了“爆管”')
  })

  test('once sent she is told what to do meanwhile, and the number is still there', async () => {
    await tap('submit')
    await reaches('resident/ticket/index')
    await sees('先关总阀')
    await finds('call-duty')
    leak = await newest(lin)
    expect(leak).toMatchObject({ urgency: 'emergency', alarm: '爆管' })
  })

  test('said to be none, the same words are an ordinary request', async () => {
    takeUp(lin)
    await tap('tile-drain')
    await write('note', '怕以后爆管，先看看')
    await tap('calm')
    await sees('按普通单子处理')
    await tap('submit')
    await reaches('resident/ticket/index')
    expect((await newest(lin)).urgency).toBe('ordinary')
    expect(app.has('call-duty')).toBe(false)
  })
})

test('not at home: she says when, and who has the key, and he reads both', async () => {
  takeUp(lin)
  await tap('tile-lock')
  await tap('more-fields')
  await tap('slot-明天-上午')
  await tap('away')
  await write('key', '隔壁 502 王阿姨')
  await tap('submit')
  await reaches('resident/ticket/index')
  const lock = await newest(lin)
  expect(lock.key).toBe('隔壁 502 王阿姨')
  expect(lock.slot?.from).toBeGreaterThan(Date.now())
  takeUp(holder(lock), `/technician/job/index?id=${lock.id}`)
  await sees('不在家，隔壁 502 王阿姨')
  expect(app.text()).toMatch(/(明天|后天|\d\d:\d\d).*–\d\d:\d\d/)
})

describe('the same trouble twice', () => {
  test('the neighbour finds it under way before he files his own, and joins in with one tap', async () => {
    takeUp(neighbour)
    await tap('tile-leak')
    await sees('3号楼有一张漏水的单子')
    expect(app.text()).not.toContain('501')
    await tap(`follow-${leak.id}`)
    await reaches('resident/ticket/index')
    await sees('您在跟进这张单子，有进展会告诉您')
    expect(app.text()).not.toContain(lin.name)
    expect((await stand.ask(neighbour, 'ticket.list', { box: 'mine' })).items).toEqual([])
  })

  test('she sees that she is not alone; he finds it under 跟进的', async () => {
    takeUp(lin, `/resident/ticket/index?id=${leak.id}`)
    await sees('还有 1 位邻居在等')
    takeUp(neighbour, '/pages/requests/index')
    await sees('还没有报过单子')
    await tap('segment-following')
    await tap(`ticket-${leak.id}`)
    await reaches('resident/ticket/index')
  })

  test('he may leave again', async () => {
    await tap('unfollow')
    await says('不再提醒您')
    takeUp(neighbour, '/pages/requests/index')
    await tap('segment-following')
    await sees('您还没有跟进别人的单子')
    takeUp(lin, `/resident/ticket/index?id=${leak.id}`)
    await sees('厨房爆管')
    await loses('followers')
  })
})

describe('what it costs', () => {
  let id = ''
  let who: typeof lin
  const quote = async (counts: Record<string, number>) => {
    const { prices } = await stand.ask(chen, 'catalogue.get')
    const lines = Object.entries(counts).map(([name, count]) => ({
      priceId: prices.find((price) => price.name === name)?.id,
      count,
    }))
    return (await stand.ask(who, 'ticket.quote', { id, lines })).ticket
  }

  beforeAll(async () => {
    const { ticket } = await stand.ask(lin, 'ticket.submit', {
      kind: 'drain',
      place: { houseId: 'h-3-2-501' },
    })
    id = ticket.id
    who = holder(ticket)
    await stand.ask(who, 'ticket.accept', { id })
    await stand.ask(who, 'ticket.arrive', { id })
  })

  test('she reads each line before anything is done, and says no with a reason', async () => {
    await quote({ 上门检修: 1, 疏通下水: 2 })
    takeUp(lin, `/resident/ticket/index?id=${id}`)
    await sees('等您同意')
    for (const words of ['疏通下水', '¥120.00', '合计', '¥140.00']) await sees(words)
    await tap('refuse')
    await tap('refuse-phrase-0')
    await rests()
    await tap('refuse-submit')
    await sees('没有同意报价')
    expect((await newest(lin)).quote?.standing).toBe('refused')
  })

  test('another one, and she agrees to exactly that', async () => {
    await quote({ 上门检修: 1, 疏通下水: 1 })
    takeUp(lin, `/resident/ticket/index?id=${id}`)
    await tap('agree')
    await tap('agree-submit')
    await sees('您同意了 ¥80.00')
    const { quote: agreed } = await newest(lin)
    expect(agreed).toMatchObject({ total: 8000, standing: 'agreed' })
  })

  test('the bill is what was agreed to, and is on her page with his photo', async () => {
    const photo = await stand.upload('photos/after.jpg', 'after', who.openid)
    const lines = (await newest(lin)).quote?.lines ?? []
    await stand.ask(who, 'ticket.finish', {
      id,
      note: '已疏通',
      photos: [photo],
      bill: lines.map(({ priceId, count }) => ({ priceId, count })),
    })
    takeUp(lin, `/resident/ticket/index?id=${id}`)
    await finds('bill-card')
    await sees('¥80.00')
  })
})

test('a question is words first; noise to say stands apart from what is broken', async () => {
  takeUp(lin)
  await sees('有话要说')
  await tap('tile-question')
  await write('note', '装修要办什么手续')
  await tap('submit')
  await reaches('resident/ticket/index')
  const question = await newest(lin)
  expect(question).toMatchObject({ nature: 'question', note: '装修要办什么手续' })
  const steward = holder(question)
  await stand.ask(steward, 'ticket.answer', {
    id: question.id,
    problem: '装修手续',
    plan: '带业主证到服务中心登记即可',
    finishBy: Date.now() + 24 * 60 * 60_000,
  })
  takeUp(lin, `/resident/ticket/index?id=${question.id}`)
  await sees('带业主证到服务中心登记即可')
})

test('a code on the wall fills place and kind in', async () => {
  const { items } = await stand.ask(lin, 'spot.list')
  const lift = items.find(({ name }) => name.includes('电梯'))
  takeUp(lin, `/resident/submit/index?scene=${encodeURIComponent(`kind=lift&spot=${lift?.id}`)}`)
  await sees(lift?.name ?? '')
  await tap('submit')
  await reaches('resident/ticket/index')
  expect((await newest(lin)).place.label).toContain(lift?.name)
})
