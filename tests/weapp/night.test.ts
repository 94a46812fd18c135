import type { TicketView } from '@contract/ticket'
import { calendarDay, clockTime, dayBegins } from '@domain/time/calendar'
import type { World } from './environment'
import { app, finds, loses, phone, reaches, rests, sees, takeUp, tap } from './thumb'

/** Two in the morning: whoever has the night gets it, and what does not hold comes back to who did it. */
const { stand, person, until } = (globalThis as unknown as { world: World }).world
const lin = person('3-2-501')
const son = person('3-2-501-son')
const neighbour = person('3-1-101')
const wang = person('wang')
const zhou = person('zhou')

const HOUR = 60 * 60_000

const write = async (id: string, words: string) => {
  await finds(id)
  app.type(id, words)
  await rests()
}
const newest = async (who: typeof lin): Promise<TicketView> => {
  const { items } = await stand.ask(who, 'ticket.list', { box: 'mine' })
  return (await stand.ask(who, 'ticket.get', { id: items[0]?.id })).ticket
}
const dialled = () =>
  phone.asked.filter(([api]) => api === 'makePhoneCall').map(([, wish]) => wish.phoneNumber)

beforeAll(() => {
  // The phones keep their own time: what the night decides, it decides in the cloud.
  stand.cloud.sleepUntil(dayBegins(calendarDay(stand.cloud.now() + 24 * HOUR)) + 2 * HOUR)
})

describe('a burst pipe at two in the morning', () => {
  let drip = ''
  let burst = ''

  test('she is told why help comes at once, and whom to ring now', async () => {
    const home = { houseId: 'h-3-2-501' }
    // Ordinary, and on his list before.
    drip = (await stand.ask(son, 'ticket.submit', { kind: 'leak', place: home, note: '水龙头滴水' })).ticket
      .id
    takeUp(lin)
    await tap('tile-leak')
    await write('note', '厨房爆管')
    await sees('因为写了“爆管”，按紧急情况处理，马上派人')
    await sees('提交后立刻派人，一直跟到底')
    await tap('call-duty')
    await until(
      async () => dialled(),
      (numbers) => numbers.includes('02161880110'),
    )
    await tap('submit')
    await reaches('resident/ticket/index')
    await sees('已派给王建国')
    await sees('紧急')
    await finds('call-duty')
  })

  test('it is his who has the night, and an emergency', async () => {
    const ticket = await newest(lin)
    burst = ticket.id
    expect(clockTime(ticket.createdAt)).toMatch(/^02:/)
    expect(ticket).toMatchObject({ urgency: 'emergency', alarm: '爆管', assignee: { id: wang._id } })
  })

  test('he sees it before what he had already', async () => {
    takeUp(wang)
    await finds(`accept-${burst}`)
    await finds(`accept-${drip}`)
    const shown = app.text()
    expect(shown.indexOf('厨房爆管')).toBeLessThan(shown.indexOf('水龙头滴水'))
    expect(shown.indexOf('紧急')).toBeLessThan(shown.indexOf('水龙头滴水'))
    app.tap(`accept-${burst}`)
    await finds(`depart-${burst}`)
    takeUp(lin, `/resident/ticket/index?id=${burst}`)
    await sees('王建国已接单，出发时告诉您')
  })
})

describe('people in the lift', () => {
  let id = ''
  const scanned = async () => {
    const { items } = await stand.ask(lin, 'spot.list')
    const lift = items.find(({ name }) => name === '3号楼电梯')
    return `/resident/submit/index?kind=lift&spot=${lift?.id}`
  }

  test('the code on the door knows which lift; one tap says the rest', async () => {
    takeUp(lin, await scanned())
    await sees('3号楼电梯')
    await tap('phrase-0')
    await sees('因为写了“困人”，按紧急情况处理，马上派人')
    await finds('call-duty')
    await tap('submit')
    await reaches('resident/ticket/index')
    await sees('在电梯里请别扒门')
  })

  test('nobody mends lifts at night, so the steward has it, and is told why', async () => {
    const ticket = await newest(lin)
    id = ticket.id
    expect(ticket).toMatchObject({ urgency: 'emergency', note: '电梯困人', assignee: { id: zhou._id } })
    expect(ticket.place.label).toContain('3号楼电梯')
    await sees(`已派给${zhou.name}`)
    takeUp(zhou, `/manager/ticket/index?id=${id}`)
    await sees('这个时段没有人当班负责电梯')
    await sees('紧急')
    await tap('accept')
    await finds('depart')
  })

  test('a neighbour at the same door is shown that help is on its way, and joins in', async () => {
    takeUp(neighbour, await scanned())
    await sees('3号楼电梯有一张电梯的单子正在处理')
    await sees(zhou.name)
    await tap(`follow-${id}`)
    await reaches('resident/ticket/index')
    await sees('您在跟进这张单子，有进展会告诉您')
    expect(app.text()).not.toContain(lin.name)
    expect((await stand.ask(neighbour, 'ticket.list', { box: 'mine' })).items).toEqual([])
    takeUp(lin, `/resident/ticket/index?id=${id}`)
    await sees('还有 1 位邻居在等')
    takeUp(zhou, `/manager/ticket/index?id=${id}`)
    await sees('还有 1 位邻居在等')
  })
})

describe('what is mended twice and does not hold', () => {
  let id = ''
  const hers = () => takeUp(lin, `/resident/ticket/index?id=${id}`)
  const seen = async () => (await stand.ask(lin, 'ticket.get', { id })).ticket
  /** From the list, over the steps, to the page that ends it. */
  const mends = async (phrase: number) => {
    takeUp(wang)
    await tap(`accept-${id}`)
    await tap(`depart-${id}`)
    await tap('eta-10')
    await tap(`arrive-${id}`)
    await tap(`finish-${id}`)
    await tap(`finish-phrase-${phrase}`)
    await rests()
    await tap('finish-submit')
    await reaches('pages/home/index')
    await until(seen, ({ state }) => state === 'finished')
  }
  const sendsBack = async () => {
    hers()
    await tap('reopen')
    await tap('reopen-phrase-0')
    await rests()
    await tap('reopen-submit')
    await loses('reopen-submit')
    await sees(`已交回 ${wang.name}`)
  }

  test('the first time it comes back, it is his again', async () => {
    const place = { houseId: 'h-3-2-501' }
    const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place, note: '阳台漏水' })
    expect(ticket.assignee.id).toBe(wang._id)
    id = ticket.id
    await mends(0)
    await sendsBack()
    expect(await seen()).toMatchObject({ reopens: 1, assignee: { id: wang._id }, state: 'assigned' })
    takeUp(wang)
    await finds(`accept-${id}`)
    await sees('返修')
    expect(app.text()).not.toContain('第2次返修')
  })

  test('the second time both read that it is the second, and it is still his', async () => {
    await mends(1)
    await sendsBack()
    await sees('第2次返修')
    expect(await seen()).toMatchObject({ reopens: 2, assignee: { id: wang._id }, state: 'assigned' })
    takeUp(wang, `/technician/job/index?id=${id}`)
    await sees('第2次返修')
    await sees('又漏了')
  })

  test('the third time it holds: she confirms, and he reads it', async () => {
    await mends(0)
    hers()
    await tap('confirm')
    await sees('您已确认处理好了')
    await sees('第2次返修')
    expect(await seen()).toMatchObject({ state: 'confirmed', reopens: 2, assignee: { id: wang._id } })
    takeUp(wang, `/technician/job/index?id=${id}`)
    await sees(`${lin.name}确认处理好了`)
  })
})
