import type { World } from './environment'
import { app, finds, loses, phone, reaches, rests, says, sees, takeUp, tap } from './thumb'

const { stand, person, until } = (globalThis as unknown as { world: World }).world
const chen = person('chen')
const zhou = person('zhou')
const wang = person('wang')
const lin = person('3-2-501')
const neighbour = person('1-1-202')

const write = async (id: string, words: string) => {
  await finds(id)
  app.type(id, words)
  await rests()
}
const at = (words: string[], word: string): number => {
  const found = words.indexOf(word)
  if (found < 0) throw new Error(`there is no ${word} among ${words.join()}`)
  return found
}
const seen = async (id: string) => (await stand.ask(chen, 'ticket.get', { id })).ticket
const goesAway = (id: string) => loses(`ticket-${id}`)

describe('written down at the counter', () => {
  let id = ''

  test('building, staircase, room, who: the ticket is on its way before she hangs up', async () => {
    const { people } = await stand.ask(zhou, 'house.find', { unitId: 'b3-2', room: '501' })
    const { buildings } = await stand.ask(chen, 'zone.map')
    const house = at(
      buildings.map(({ id: building }) => building),
      'b3',
    )
    takeUp(zhou)
    await tap('to-log')
    await tap('tile-network')
    await tap('log-unit')
    await tap(`building-${house}`)
    await tap('unit-1')
    await write('log-room', '501')
    await sees('3号楼2单元501')
    await tap(
      `log-caller-${at(
        people.map((one) => one.id),
        lin._id,
      )}`,
    )
    await tap('segment-counter')
    await tap('log-phrase-0')
    await write('log-key', '钥匙在前台')
    await tap('log-submit')
    await reaches('manager/ticket/index')
    const { items } = await stand.ask(lin, 'ticket.list', { box: 'mine' })
    id = items[0]?.id ?? ''
    expect(items[0]).toMatchObject({ what: '网络', note: '全部断网' })
    expect((await seen(id)).key).toBe('钥匙在前台')
    await sees('前台')
  })

  test('whoever wrote it down finds it under 我跟进的 until she has confirmed', async () => {
    takeUp(zhou)
    await sees('我跟进的1')
    await tap('segment-guarded')
    await finds(`ticket-${id}`)
    const { assignee } = await seen(id)
    const doer = person(assignee.id.replace('m-', ''))
    await stand.ask(doer, 'ticket.accept', { id })
    await stand.ask(doer, 'ticket.depart', { id, etaMinutes: 10 })
    await stand.ask(doer, 'ticket.arrive', { id })
    await stand.ask(doer, 'ticket.finish', { id, note: '换了光猫' })
    takeUp(zhou)
    await tap('segment-guarded')
    await finds(`ticket-${id}`)
    await stand.ask(lin, 'ticket.confirm', { id })
    takeUp(zhou)
    await tap('segment-guarded')
    await sees('没有要跟进的单子')
  })

  test('a passer-by of whom nothing is known gives a name and a number', async () => {
    takeUp(wang)
    await tap('to-log')
    await tap('tile-facility')
    await tap('log-spot-0')
    await write('log-name', '刘先生')
    await write('log-phone', '13855556666')
    await tap('log-submit')
    await reaches('technician/job/index')
    await sees('1号楼大堂')
    takeUp(wang)
    await finds('segment-guarded')
  })
})

test('two that are the same become one, and everybody who waits hears of it', async () => {
  const spotId = (await stand.ask(lin, 'spot.list')).items[0]?.id
  const ask = { kind: 'light', place: { spotId }, note: '门厅的灯一直闪' }
  const { ticket: first } = await stand.ask(lin, 'ticket.submit', ask)
  const { ticket: second } = await stand.ask(neighbour, 'ticket.submit', { ...ask, note: '灯不亮' })
  const follower = person('3-2-502')
  await stand.ask(follower, 'ticket.follow', { id: second.id })
  await stand.ask(chen, 'ticket.merge', { id: second.id, into: first.id })
  takeUp(chen, `/manager/ticket/index?id=${second.id}`)
  await sees('已合并')
  await sees(first.number)
  expect((await stand.ask(neighbour, 'ticket.get', { id: first.id })).ticket.following).toBe(true)
  const { ticket: followed } = await stand.ask(follower, 'ticket.get', { id: second.id })
  expect(followed.mergedInto?.number).toBe(first.number)
})

describe('found again', () => {
  let hers = ''
  let others = ''

  beforeAll(async () => {
    const home = { houseId: lin.houses[0]?.id }
    const away = { houseId: neighbour.houses[0]?.id }
    hers = (await stand.ask(lin, 'ticket.submit', { kind: 'drain', place: home, note: '马桶堵了' })).ticket.id
    others = (
      await stand.ask(neighbour, 'ticket.submit', { kind: 'lock', place: away, note: '钥匙断在里面' })
    ).ticket.id
  })

  test('by the number of the house, and by words', async () => {
    takeUp(chen)
    await finds(`ticket-${others}`)
    app.type('finding', '3-2-501')
    await goesAway(others)
    await finds(`ticket-${hers}`)
    await tap('finding-clear')
    await finds(`ticket-${others}`)
    app.type('finding', '钥匙断')
    await goesAway(hers)
    await finds(`ticket-${others}`)
    app.type('finding', '没有这种事')
    await sees('没有符合“没有这种事”的单子')
    await tap('clear-finding')
    await finds(`ticket-${hers}`)
  })

  test('by kind and building; the filter says how many questions are answered', async () => {
    const { kinds } = await stand.ask(chen, 'catalogue.get')
    const { buildings } = await stand.ask(chen, 'zone.map')
    takeUp(chen)
    await finds(`ticket-${others}`)
    await tap('narrow')
    await tap(
      `narrow-kind-${at(
        kinds.map(({ id }) => id),
        'drain',
      )}`,
    )
    await tap('narrow-place')
    await tap(
      `narrow-building-${at(
        buildings.map(({ id }) => id),
        'b3',
      )}`,
    )
    await tap('narrow-done')
    await goesAway(others)
    await finds(`ticket-${hers}`)
    await sees('筛选 2')
    await tap('standing-done')
    await sees('没有符合“已完成 · 下水 · 3号楼”的单子')
    await tap('clear-finding')
    await finds(`ticket-${others}`)
  })

  test('what is looked for is taken along as a table', async () => {
    takeUp(chen)
    await tap('narrow')
    await tap('narrow-state-0')
    await rests()
    await tap('narrow-done')
    await sees('筛选 1')
    await tap('to-export')
    await reaches('manager/export/index')
    await sees('待接单')
    await tap('export-begin')
    await sees('导出好了，共')
    await tap('export-open')
    const [, wish] = await until(
      async () => phone.asked.find(([api]) => api === 'openDocument') ?? ['', {}],
      ([api]) => api === 'openDocument',
    )
    expect(wish).toMatchObject({ fileType: 'xlsx' })
  })
})

describe('the catalogue', () => {
  const order = async () => (await stand.ask(chen, 'catalogue.get')).kinds

  test('one is renamed, one hidden, one added: residents see it at once', async () => {
    const kinds = (await order()).map(({ id }) => id)
    takeUp(chen, '/pages/me/index')
    await tap('manage-catalogue')
    await tap(`kind-${at(kinds, 'noise')}`)
    await write('kind-word', '太吵了')
    await tap('kind-done')
    await loses('kind-done')
    await tap(`kind-${at(kinds, 'lock')}`)
    await tap('kind-shown')
    await rests()
    await tap('kind-done')
    await loses('kind-done')
    await tap('add-kind')
    await write('kind-word', '暖气')
    await tap('icon-heating')
    await write('kind-usual', '不热\n漏水')
    await tap('kind-done')
    await loses('kind-done')
    await tap(`up-${kinds.length}`)
    await rests()
    await tap('catalogue-save')
    await says('已保存')
    const after = await order()
    expect(after.find(({ id }) => id === 'noise')?.word).toBe('太吵了')
    expect(after[kinds.length - 1]).toMatchObject({
      word: '暖气',
      icon: 'heating',
      phrases: { usual: ['不热', '漏水'] },
    })
    takeUp(lin)
    await sees('暖气')
    await sees('太吵了')
    expect(app.has('tile-lock')).toBe(false)
  })

  test('prices in 元, and the number that is answered day and night', async () => {
    takeUp(chen, '/manager/catalogue/index')
    await tap('segment-prices')
    await tap('add-price')
    await write('price-name', '清洗油烟机')
    await write('price-amount', '80.5')
    await tap('price-done')
    await sees('¥80.50/次')
    await tap('segment-phone')
    await write('duty-phone', '0571-88886666')
    await tap('catalogue-save')
    await says('已保存')
    const { prices, dutyPhone } = await stand.ask(lin, 'catalogue.get')
    expect(prices.find(({ name }) => name === '清洗油烟机')).toMatchObject({
      amount: 8050,
      unit: '次',
      type: 'labour',
    })
    expect(dutyPhone).toBe('0571-88886666')
  })

  test('two managers at once: nobody’s work is lost without being asked', async () => {
    takeUp(chen, '/manager/catalogue/index')
    await tap('segment-phone')
    await write('duty-phone', '0571-11112222')
    const { kinds, prices, rev } = await stand.ask(chen, 'catalogue.get')
    const theirs = prices.slice(1)
    await stand.ask(chen, 'catalogue.save', { kinds, prices: theirs, rev })
    await tap('catalogue-save')
    await sees('同事刚保存了新的目录')
    await tap('keep-mine')
    await loses('overtaken')
    await tap('catalogue-save')
    await says('已保存')
    expect((await stand.ask(chen, 'catalogue.get')).dutyPhone).toBe('0571-11112222')
  })
})

test('the power is off in two buildings: said once, and read before anybody asks', async () => {
  takeUp(zhou)
  await tap('to-incident')
  const { kinds } = await stand.ask(zhou, 'catalogue.get')
  const { buildings, zones } = await stand.ask(zhou, 'zone.map')
  const hers = zones.find(({ stewardId }) => stewardId === zhou._id)?.buildingIds ?? []
  const offered = kinds.filter(({ nature }) => nature === 'repair').map(({ id }) => id)
  const ids = buildings.map(({ id }) => id).filter((id) => hers.includes(id))
  await tap(`incident-kind-${at(offered, 'power')}`)
  await tap(`incident-building-${at(ids, 'b3')}`)
  await rests()
  await tap(`incident-building-${at(ids, 'b1')}`)
  await rests()
  await tap('incident-phrase-0')
  await rests()
  await tap('incident-until-1')
  await sees('正在抢修，预计')
  await tap('incident-submit')
  await reaches('manager/ticket/index')
  const { items } = await stand.ask(lin, 'ticket.alike', {
    kind: 'power',
    place: { houseId: lin.houses[0]?.id },
  })
  expect(items[0]?.incident?.text).toMatch(/^正在抢修，预计 .*\d\d:\d\d 恢复$/)
})
