import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { oftenInWords, windowsInWords } from '@/copy/rounds-plan'
import {
  blankStandard,
  formOf,
  standardFault,
  standardOf,
  withTick,
  type StandardForm,
} from '@/copy/standards'
import { Plan } from '@/rounds/plan/Plan'
import { OnePoint } from '@/rounds/point/OnePoint'
import { OneStandard } from '@/rounds/standard/OneStandard'
import { freshPhone, phone } from './stubs/taro'
import { chen, EAST, GATE, LIFT, LOBBY, NOW, rules, standard, zhou } from './watched'

let held: ReturnType<typeof rules>
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  held = rules()
  refusal = undefined
  phone.cloud = async ({ action }) =>
    refusal && action !== 'round.rules' ? { ok: false, code: refusal } : { ok: true, data: held }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const find = (id: string) => document.getElementById(id)
const text = (id: string) => find(id)?.textContent
const tap = async (id: string) => {
  fireEvent.click(find(id)!)
  await wait()
}
const write = (id: string, value: string) => fireEvent.change(find(id)!, { target: { value } })
const asked = (name: string) => phone.calls.filter(({ action }) => action === name).map(({ input }) => input)
const show = async (what: Parameters<typeof render>[0]) => {
  const page = render(what)
  await wait()
  return page
}

describe('what is done where', () => {
  test('stands zone by zone in walking order; what is wrong with it above, what no round comes to below', async () => {
    held = rules({ cautions: ['东区周日没有保洁当班'] })
    await show(<Plan me={chen} />)
    screen.getByText('东区周日没有保洁当班')
    screen.getByText('按大家平时走的顺序，自动学')
    expect(text(`point-${LIFT}`)).toBe('3号楼电梯单元大堂，还没标位置')
    expect(text(`point-${GATE}`)).toBe('东门')
    await tap(`point-${LIFT}`)
    await tap('to-codes')
    await tap('add-point')
    await tap('segment-standards')
    expect(text('standard-std-lobby')).toBe(
      '单元大堂每天 07:00–10:00、15:00–18:00 · 10 分钟 · 3 项2 个点位在用',
    )
    await tap('standard-std-lobby')
    await tap('add-standard')
    expect(phone.went).toEqual([
      `/rounds/point/index?spot=${LIFT}`,
      '/rounds/codes/index',
      '/rounds/point/index',
      '/rounds/standard/index?id=std-lobby',
      '/rounds/standard/index',
    ])
  })

  test('is put into order by hand, one step at a time', async () => {
    await show(<Plan me={chen} />)
    await tap('arrange')
    await tap('up-0')
    await tap('down-0')
    expect(text('order-0')).toContain('3号楼电梯')
    await tap('order-save')
    expect(asked('point.order')).toMatchObject([{ as: chen.id, zoneId: EAST, spotIds: [LIFT, LOBBY] }])
    expect(find('order-0')).toBeNull()
  })

  test('is learnt again when nobody wants to say it any more', async () => {
    held = rules({ zones: [{ id: EAST, name: '东区', byHand: true }] })
    await show(<Plan me={chen} />)
    screen.getByText('按手排的顺序走')
    await tap('arrange')
    await tap('order-learn')
    expect(asked('point.order')).toMatchObject([{ zoneId: EAST, spotIds: [] }])
  })

  test('a steward looks, and changes nothing', async () => {
    await show(<Plan me={zhou} />)
    for (const id of ['arrange', 'add-point', 'to-codes']) expect(find(id)).toBeNull()
  })

  test('begins with a standard, for a place needs one', async () => {
    held = rules({ standards: [], points: [] })
    await show(<Plan me={chen} />)
    expect(find('add-point')).toBeNull()
    await tap('segment-standards')
    screen.getByText('还没有标准')
    await tap('add-standard')
    expect(phone.went).toEqual(['/rounds/standard/index'])
  })
})

describe('a standard', () => {
  test('is written with what has to be so, how long, when and how often', async () => {
    await show(<OneStandard me={chen} id={undefined} />)
    expect(text('standard-fault')).toBe('请起个名字')
    write('standard-name', ' 垃圾房 ')
    for (const [at, words] of ['地面冲净', '桶盖盖好', '无异味'].entries()) write(`tick-${at}`, words)
    write('standard-minutes', '15')
    write('window-to-0', '00:00')
    await tap('tick-photo-1')
    await tap('standard-every')
    write('standard-every-days', '3')
    write('standard-since', '2026-11-23')
    await tap('standard-save')
    expect(asked('standard.save')[0]?.['standard']).toEqual({
      kind: 'cleaning',
      name: '垃圾房',
      ticks: [
        { id: 't1', words: '地面冲净' },
        { id: 't2', words: '桶盖盖好', photo: expect.stringContaining('cloud://') as string },
        { id: 't3', words: '无异味' },
      ],
      minutes: 15,
      windows: [{ from: '07:00', to: '24:00' }],
      days: [1, 2, 3, 4, 5, 6, 7, 8],
      every: { days: 3, since: '2026-11-23' },
    })
    expect(phone.went).toEqual(['back'])
  })

  test('is changed: ticks and times come and go, but never fewer than three', async () => {
    await show(<OneStandard me={chen} id={standard().id} />)
    expect(find('tick-remove-0')).toBeNull()
    await tap('add-tick')
    expect(text('standard-fault')).toBe('有一项还没写，写上或去掉')
    write('tick-3', '门把手消毒')
    await tap('tick-remove-0')
    await tap('window-remove-1')
    expect(find('window-remove-0')).toBeNull()
    await tap('add-window')
    await tap('standard-day-6')
    await tap('standard-save')
    expect(asked('standard.save')[0]?.['standard']).toMatchObject({
      id: 'std-lobby',
      ticks: [{ id: 'glass' }, { id: 'bin' }, { id: 't4', words: '门把手消毒' }],
      windows: [
        { from: '07:00', to: '10:00' },
        { from: '15:00', to: '18:00' },
      ],
      days: [1, 2, 3, 4, 5, 6, 8],
    })
  })

  test('is removed after a question; one that is used stays, and says so', async () => {
    refusal = 'STANDARD_IN_USE'
    await show(<OneStandard me={chen} id={standard().id} />)
    await tap('standard-remove')
    await tap('sure')
    expect(phone.told).toEqual(['还有点位在用这个标准，先给它们换一个'])
    expect(phone.went).toEqual([])
    refusal = undefined
    await tap('sure')
    expect(asked('standard.remove')).toMatchObject([{ id: 'std-lobby' }, { id: 'std-lobby' }])
    expect(phone.went).toEqual(['back'])
  })

  test('is read by a steward', async () => {
    await show(<OneStandard me={zhou} id={standard().id} />)
    screen.getByText('标准由项目经理来改')
    screen.getByText('地面拖净')
    expect(find('standard-save')).toBeNull()
  })

  test('that is gone leads back', async () => {
    held = rules({ standards: [] })
    await show(<OneStandard me={chen} id={standard().id} />)
    await tap('go-back')
    expect(phone.went).toEqual(['back'])
  })

  const good = formOf(standard())
  test.each<[string | undefined, Partial<StandardForm>]>([
    [undefined, {}],
    ['请起个名字', { name: ' ' }],
    ['这个名字已经有了，请换一个', { name: '电梯' }],
    ['有两项写的一样，请改一下', { ticks: good.ticks.map((tick) => ({ ...tick, words: '擦净' })) }],
    ['请填 1 到 240 分钟', { minutes: '0' }],
    ['请填 1 到 240 分钟', { minutes: '十' }],
    ['请至少选一天', { days: [] }],
    ['隔几天请填 2 到 60', { isSpaced: true, every: '1' }],
    ['07:00 开始和结束是同一个时间，请改一下', { windows: [{ from: '07:00', to: '07:00' }] }],
    [
      '07:00–10:00 和另一段重了，请改一下',
      {
        windows: [
          { from: '07:00', to: '10:00' },
          { from: '09:59', to: '11:00' },
        ],
      },
    ],
    [
      '22:00–次日 02:00 和另一段重了，请改一下',
      {
        windows: [
          { from: '22:00', to: '02:00' },
          { from: '01:00', to: '03:00' },
        ],
      },
    ],
    [
      undefined,
      {
        windows: [
          { from: '07:00', to: '10:00' },
          { from: '10:00', to: '11:00' },
        ],
      },
    ],
  ])('%s', (words, change) => {
    expect(standardFault({ ...good, ...change }, ['电梯'])).toBe(words)
  })

  test('survives being opened and saved as it is', () => {
    const spaced = standard({ every: { days: 3, since: '2026-11-01' } })
    for (const one of [standard(), spaced]) {
      const { id: _, ...fields } = one
      expect(standardOf(formOf(one), '2026-11-21')).toEqual(fields)
    }
  })

  test('whatever ticks there are, a new one has an id of its own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^t[1-9]$/), { maxLength: 5 }), (ids) => {
        const ticks = withTick(ids.map((id) => ({ id, words: '' })))
        return new Set(ticks.map(({ id }) => id)).size === ids.length + 1
      }),
    )
    expect(blankStandard().ticks.map(({ id }) => id)).toEqual(['t1', 't2', 't3'])
  })

  test('is said as people say it', () => {
    expect(oftenInWords({ days: [1, 2, 3, 4, 5, 6, 7, 8], every: { days: 3, since: '' } })).toBe(
      '每 3 天一次',
    )
    expect(oftenInWords({ days: [1, 2, 3, 4, 5], every: { days: 2, since: '' } })).toBe(
      '每 2 天一次，周一至周五',
    )
    expect(windowsInWords([{ from: '22:00', to: '02:00' }])).toBe('22:00–次日 02:00')
  })
})

describe('a point', () => {
  test('is a new place, in a zone and by a standard', async () => {
    await show(<OnePoint me={chen} spotId={undefined} />)
    write('point-name', '儿童乐园')
    expect(text('point-fault')).toBe('先选片区')
    await tap('point-zone-0')
    await tap('point-save')
    expect(asked('point.save')).toMatchObject([
      { point: { name: '儿童乐园', zoneId: EAST, standardId: 'std-lobby' } },
    ])
    expect(phone.went).toEqual(['back'])
  })

  test('or one that is there already', async () => {
    await show(<OnePoint me={chen} spotId={undefined} />)
    await tap('point-known')
    await tap(`known-${GATE}`)
    await tap('point-save')
    expect(asked('point.save')).toMatchObject([{ point: { spotId: GATE, name: '东门', zoneId: EAST } }])
  })

  test('is where somebody stands, if their phone is sure of it', async () => {
    await show(<OnePoint me={zhou} spotId={LIFT} />)
    expect(find('point-save')).toBeNull()
    await tap('here')
    phone.here = { latitude: 31.2, longitude: 121.4, accuracy: 200 }
    await tap('here')
    expect(asked('point.locate')).toEqual([])
    phone.here = { ...phone.here, accuracy: 15 }
    await tap('here')
    expect(phone.told).toEqual([
      '没有拿到位置，请在手机设置里允许微信定位，再点一次',
      '定位不太准，请走到空旷一点的地方再点',
      '位置记下了',
    ])
    expect(asked('point.locate')).toMatchObject([
      { as: zhou.id, spotId: LIFT, location: { latitude: 31.2, longitude: 121.4 } },
    ])
  })

  test('gets another code, or none, only after a question', async () => {
    await show(<OnePoint me={chen} spotId={LOBBY} />)
    await tap('renew')
    await tap('not-sure')
    expect(asked('point.renew')).toEqual([])
    await tap('renew')
    screen.getByText('换了以后要重新打印、重新贴。')
    await tap('sure')
    expect(asked('point.renew')).toMatchObject([{ as: chen.id, spotId: LOBBY }])
    await tap('point-remove')
    await tap('sure')
    expect(asked('point.remove')).toMatchObject([{ as: chen.id, spotId: LOBBY }])
    expect(phone.went).toEqual(['back'])
  })

  test('that no round comes to has no code to renew yet', async () => {
    await show(<OnePoint me={chen} spotId={GATE} />)
    expect(find('renew')).toBeNull()
  })
})
