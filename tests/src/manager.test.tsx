import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ZoneMap } from '@contract/zone'
import { Person } from '@/manager/person/Person'
import { Zones } from '@/manager/zones/Zones'
import { AdminHome } from '@/pages/home/AdminHome'
import { wang } from './given'
import { freshPhone, phone } from './stubs/taro'

const chen = { ...wang, role: 'manager' as const }
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7, 8]
const EAST = { id: 'z-1', name: '东区', buildingIds: ['b-1'], unitIds: [], stewardId: 'm-gone' }
const map = (change: object = {}): ZoneMap =>
  ({
    buildings: [{ id: 'b-1', name: '1号楼', units: [] }],
    zones: [EAST],
    duties: [],
    spots: [],
    staff: [{ id: 'm-wang', name: '王建国', role: 'technician', post: '水电维修', joined: true }],
    holidays: [],
    kinds: [{ id: 'leak', word: '漏水' }],
    changes: [],
    matrix: [],
    cautions: [],
    rev: 1,
    ...change,
  }) as unknown as ZoneMap

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id)!, { target: { value } })
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const text = () => document.body.textContent ?? ''
const sent = (action: string) =>
  phone.calls.filter((call) => call.action === action).map(({ input }) => input)
const good = (data: unknown) => ({ ok: true as const, data })

test('a hole is filled from its cell, and the answer is on the screen without another look', async () => {
  const people = [{ id: 'm-wang', name: '王建国', deputy: false }]
  const filled = map({ matrix: [{ zoneId: 'z-1', kind: 'leak', people }] })
  phone.cloud = async ({ action }) => good(action === 'duty.save' ? filled : map())
  render(<Zones me={chen} />)
  await wait()
  expect(document.getElementById('cell-z-1-leak')?.textContent).toBe('没人')
  tap('cell-z-1-leak')
  tap('add-duty')
  tap('choose-person')
  tap('person-m-wang')
  tap('duty-save')
  await wait()
  expect(document.getElementById('cell-z-1-leak')?.textContent).toBe('王建国')
  expect(sent('zone.map')).toHaveLength(1)
  expect(sent('duty.save')[0]?.duty).toMatchObject({
    kinds: ['leak'],
    memberId: 'm-wang',
    shift: { days: EVERY_DAY },
  })
})

test('a form that was changed after silence is another tap; unchanged it is the same one', async () => {
  phone.cloud = async ({ action }) => {
    if (action === 'zone.save') throw new Error('no signal')
    return good(map())
  }
  render(<Zones me={chen} />)
  await wait()
  tap('segment-areas')
  tap('zone-z-1')
  for (const name of ['东一区', '东一区', '东二区']) {
    write('zone-name', name)
    tap('zone-save')
    await wait(4_000)
  }
  const taps = sent('zone.save').map(
    ({ requestId, zone }) => `${(zone as { name: string }).name} ${String(requestId)}`,
  )
  expect(new Set(taps).size).toBe(2)
  expect(new Set(sent('zone.save').map(({ requestId }) => requestId)).size).toBe(2)
})

test('a steward who has left is not sent again with the zone', async () => {
  phone.cloud = async () => good(map())
  render(<Zones me={chen} />)
  await wait()
  tap('segment-areas')
  tap('zone-z-1')
  tap('zone-save')
  await wait()
  expect(sent('zone.save')[0]?.zone).not.toHaveProperty('stewardId')
})

test('a building of another zone says whose it is, and stays there', async () => {
  const west = { ...EAST, id: 'z-2', name: '西区', buildingIds: [] }
  phone.cloud = async () => good(map({ zones: [EAST, west] }))
  render(<Zones me={chen} />)
  await wait()
  tap('segment-areas')
  tap('zone-z-2')
  expect(document.getElementById('building-b-1')?.textContent).toBe('1号楼归东区')
  tap('building-b-1')
  expect(phone.told[0]).toContain('归东区')
})

test('a person is looked at once, however long the page stays open; a number only after a yes', async () => {
  const person = { id: 'm-1', role: 'resident', name: '林秀英', maskedPhone: '139****0001', joined: true }
  phone.cloud = async ({ action }) =>
    good(
      action === 'person.reveal'
        ? { phone: '13900000001' }
        : { person: { ...person, skills: [], houses: [], posts: [] } },
    )
  render(<Person me={chen} id={person.id as never} share={() => undefined} />)
  await wait(30_000)
  expect(sent('person.get')).toHaveLength(1)
  tap('reveal')
  expect(text()).toContain('查看记录')
  expect(sent('person.reveal')).toHaveLength(0)
  tap('reveal-yes')
  await wait()
  screen.getByText('13900000001')
  tap('person-call')
  expect(phone.dialled).toEqual(['13900000001'])
})

test('a manager writes down since when somebody works here; a steward reads it', async () => {
  const person = {
    id: 'm-2',
    role: 'technician',
    name: '李强',
    maskedPhone: '',
    joined: true,
    skills: ['电梯'],
    houses: [],
    posts: [],
  }
  phone.cloud = async () => good({ person: { ...person, since: '2019-03-01' } })
  const page = render(<Person me={chen} id={person.id as never} share={() => undefined} />)
  await wait()
  screen.getByText('2019年3月1日')
  write('since', '2020-03-01')
  await wait()
  expect(sent('staff.save')).toMatchObject([{ id: 'm-2', skills: ['电梯'], since: '2020-03-01' }])
  page.unmount()
  render(<Person me={{ ...chen, role: 'steward' }} id={person.id as never} share={() => undefined} />)
  await wait()
  screen.getByText('2019年3月1日')
  expect(document.getElementById('since')).toBeNull()
})

test('the company sees its communities, and nothing of what goes on in them', async () => {
  phone.cloud = async () => good({ items: [{ id: 'c-1', name: '翠湖花园', createdAt: 0 }] })
  render(<AdminHome me={{ ...chen, role: 'admin' }} />)
  await wait()
  tap('community-c-1')
  expect(phone.went[0]).toContain('/manager/community/index?id=c-1')
  expect(new Set(phone.calls.map(({ action }) => action))).toEqual(new Set(['company.list']))
})
