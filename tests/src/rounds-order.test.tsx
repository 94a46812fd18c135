import { act, fireEvent, render, screen } from '@testing-library/react'
import { checkedWords, orderFault, scoreWord } from '@/copy/rounds-order'
import { Check } from '@/rounds/check/Check'
import { Order } from '@/rounds/order/Order'
import { freshPhone, phone } from './stubs/taro'
import { at, chen, EAST, GATE, HOUR, LIFT, LOBBY, NOW, ROUND, round, rules, wu, xu, zhou } from './watched'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  phone.cloud = async ({ action }) => {
    switch (action) {
      case 'round.order':
        return { ok: true, data: { round: round() } }
      case 'round.check':
        return { ok: true, data: { of: '吴桂芳' } }
      case 'zone.map': {
        const staff = [wu, xu, zhou].map(({ id, name, role }) => ({
          id,
          name,
          role,
          post: '保洁',
          joined: name !== '徐梅',
        }))
        return { ok: true, data: { staff } }
      }
      default:
        return { ok: true, data: rules() }
    }
  }
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const find = (id: string) => document.getElementById(id)
const tap = async (id: string) => {
  fireEvent.click(find(id)!)
  await wait()
}
const write = (id: string, value: string) => fireEvent.change(find(id)!, { target: { value } })
const asked = (name: string) => phone.calls.filter(({ action }) => action === name).map(({ input }) => input)

describe('an extra round', () => {
  const show = async () => {
    render(<Order me={chen} />)
    await wait()
  }
  test('needs a zone and a place; then whoever is on duty has it, from now for two hours', async () => {
    await show()
    expect(find('order-fault')?.textContent).toBe('先选片区')
    await tap('order-zone-0')
    expect(find('order-fault')?.textContent).toBe('至少选一个点位')
    // A place that no round comes to has no standard.
    expect(find(`place-${GATE}`)).toBeNull()
    await tap('places-all')
    write('order-words', ' 大堂刚办完活动 ')
    await tap('order-send')
    expect(asked('round.order')).toMatchObject([
      {
        as: chen.id,
        zoneId: EAST,
        spotIds: [LOBBY, LIFT],
        from: at('14:30'),
        to: at('16:30'),
        words: '大堂刚办完活动',
      },
    ])
    expect(asked('round.order')[0]).not.toHaveProperty('toId')
    expect(phone.went).toEqual([`/rounds/round/index?id=${encodeURIComponent(ROUND)}`])
    expect(phone.told).toEqual(['已安排，会马上通知他们'])
  })

  test('is given to somebody by name, and may run past midnight', async () => {
    await show()
    await tap('order-zone-0')
    await tap(`place-${LIFT}`)
    await tap('order-who')
    expect(find(`who-${xu.id}`)).toBeNull()
    expect(find(`who-${zhou.id}`)).toBeNull()
    await tap(`who-${wu.id}`)
    write('order-from', '22:00')
    write('order-to', '01:00')
    await tap('order-send')
    expect(asked('round.order')).toMatchObject([
      { spotIds: [LIFT], toId: wu.id, from: at('22:00'), to: at('22:00') + 3 * HOUR },
    ])
  })

  test('of a zone without places says so', async () => {
    await show()
    await tap('order-zone-1')
    screen.getByText('这个片区还没有点位在轮次里')
  })

  test('does not begin and end at the same moment', () => {
    expect(orderFault({ zoneId: EAST, spotIds: [LIFT], from: '08:00', to: '08:00' })).toBe(
      '开始和结束是同一个时间，请改一下',
    )
  })
})

describe('a spot check', () => {
  const show = async (spot = LOBBY) => {
    render(<Check me={zhou} spotId={spot} />)
    await wait()
  }
  test('needs stars and a photo; what is not so and words are a tap more', async () => {
    await show()
    screen.getByText('3号楼大堂')
    expect(find('check-fault')?.textContent).toBe('先打分')
    await tap('star-4')
    expect(find('score-word')?.textContent).toBe('干净')
    expect(find('check-fault')?.textContent).toBe('还差一张照片')
    await tap('check-send')
    expect(asked('round.check')).toEqual([])
    await tap('check-photo')
    await tap('unmet-glass')
    write('check-words', '角落有灰')
    await tap('check-send')
    expect(asked('round.check')).toMatchObject([
      {
        as: zhou.id,
        spotId: LOBBY,
        score: 4,
        unmet: ['glass'],
        photos: [expect.stringContaining('cloud://')],
        words: '角落有灰',
      },
    ])
    expect(phone.told).toEqual(['已记下，算进吴桂芳这个月'])
    expect(phone.went).toEqual(['back'])
  })

  test('of a place that no round comes to leads back', async () => {
    await show(GATE)
    screen.getByText('这个点位不在轮次里了')
    await tap('go-back')
    expect(phone.went).toEqual(['back'])
  })

  test('says in words what stars mean', () => {
    expect([0, 1, 5].map(scoreWord)).toEqual(['点星星打分', '很脏', '非常干净'])
    expect(checkedWords(undefined)).toBe('已记下')
  })
})
