import { act, fireEvent, render, screen } from '@testing-library/react'
import { Jobs } from '@/components/jobs/Jobs'
import { TicketDetail } from '@/components/ticket-detail/TicketDetail'
import { sendKept } from '@/services/offline-queue'
import { FinishForm } from '@/technician/finish/FinishForm'
import { answer, leak, NOW, view, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

/** False: nothing gets through. */
let signal = true
const told: string[] = []
const refusals: Record<string, string> = {}

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  signal = true
  told.length = 0
  Object.keys(refusals).forEach((action) => delete refusals[action])
})
afterEach(() => jest.useRealTimers())

const tap = (id: string) => fireEvent.click(document.getElementById(id)!)
const has = (id: string) => document.getElementById(id) !== null
const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const cloud = (ticket = view({ state: 'assigned', choices: ['accept'] })) => {
  phone.upload = async (path) => {
    if (!signal) throw new Error('no signal')
    return `cloud://env.bucket/${path}`
  }
  phone.cloud = async ({ action, input }) => {
    if (!signal) throw new Error('no signal')
    if (action === 'ticket.list') return { ok: true, data: { items: [ticket] } }
    if (action === 'ticket.get') return { ok: true, data: answer({ ticket, choices: ticket.choices }) }
    const code = refusals[action]
    if (code) return { ok: false, code }
    told.push(`${action.slice('ticket.'.length)} ${input.doneAt as number}`)
    return { ok: true, data: answer({ ticket }) }
  }
}
const comesBack = async () => {
  signal = true
  await act(() => sendKept())
}

test('without signal the job goes on, step by step, and is told in order with the hour it was done', async () => {
  cloud()
  render(<Jobs me={wang} now={NOW} />)
  await wait()
  signal = false
  tap('accept-t-1')
  await wait()
  expect(phone.told).toEqual(['已存在手机里，有信号就发送'])
  screen.getByText('已存在手机里，有信号就发送（1 步）')
  await wait(60_000)
  tap('depart-t-1')
  tap('eta-20')
  await wait()
  screen.getByText('已存在手机里，有信号就发送（2 步）')
  expect(has('arrive-t-1')).toBe(true)
  expect(told).toEqual([])
  await comesBack()
  expect(told).toEqual([`accept ${NOW}`, `depart ${NOW + 60_000}`])
  expect(has('offline-bar')).toBe(false)
  expect(phone.told[phone.told.length - 1]).toBe('有信号了，2 步都已记上')
})

test('it is tried again every twenty seconds while anything waits, and no longer', async () => {
  cloud()
  render(<Jobs me={wang} now={NOW} />)
  await wait()
  signal = false
  tap('accept-t-1')
  await wait()
  const tries = () => phone.calls.filter(({ action }) => action === 'ticket.accept').length
  const before = tries()
  await wait(20_000)
  expect(tries()).toBe(before + 1)
  signal = true
  await wait(20_000)
  expect(told).toHaveLength(1)
  const after = tries()
  await wait(60_000)
  expect(tries()).toBe(after)
})

test('the page of the job stands as after the step, and offers the next', async () => {
  cloud()
  render(<TicketDetail me={wang} id={leak.id} />)
  await wait()
  signal = false
  tap('accept')
  await wait()
  expect(has('depart')).toBe(true)
  screen.getByText('已存在手机里，有信号就发送（1 步）')
  await comesBack()
})

test('finished in the basement: the photo is kept, and goes before the step that shows it', async () => {
  const ticket = view({ state: 'onSite', choices: ['finish'] })
  cloud(ticket)
  signal = false
  render(<FinishForm me={wang.id} ticket={ticket} />)
  tap('finish-phrase-0')
  tap('finish-photo')
  // It tries for a while before it says that it did not get through.
  await wait(15_000)
  tap('finish-submit')
  await wait()
  expect(phone.told).toContain('已存在手机里，有信号就发送')
  expect(phone.went).toEqual(['back'])
  await comesBack()
  await wait()
  const finish = phone.calls.filter(({ action }) => action === 'ticket.finish').pop()
  expect(finish?.input.photos).toHaveLength(1)
  expect(finish?.input).toMatchObject({ note: '已修好，测试正常' })
})

test('what does not fit any more is not lost: why, what was done, and two ways on', async () => {
  cloud()
  render(<Jobs me={wang} now={NOW} />)
  await wait()
  signal = false
  tap('accept-t-1')
  await wait()
  tap('depart-t-1')
  tap('eta-10')
  await wait()
  refusals['ticket.accept'] = 'ALREADY_CANCELLED'
  await comesBack()
  expect(told).toEqual([])
  screen.getByText('没记上：漏水 · 3号楼2单元501')
  screen.getByText('没信号的时候，住户取消了这张单子')
  screen.getByText('今天 14:30 接单')
  screen.getByText('今天 14:30 出发')
  tap('stuck-add-t-1')
  await wait()
  const comment = phone.calls.filter(({ action }) => action === 'ticket.comment').pop()
  expect(comment?.input).toMatchObject({
    internal: true,
    words: '没信号时做的，补记：今天 14:30 接单；今天 14:30 出发',
  })
  expect(has('stuck-t-1')).toBe(false)
})

test('read, it is put away with one tap', async () => {
  cloud()
  render(<Jobs me={wang} now={NOW} />)
  await wait()
  signal = false
  tap('accept-t-1')
  await wait()
  refusals['ticket.accept'] = 'NOT_FOUND'
  await comesBack()
  refusals['ticket.comment'] = 'NOT_FOUND'
  tap('stuck-add-t-1')
  await wait()
  // Not one's own any more: the words can still be handed on.
  expect(phone.copied).toEqual(['没信号时做的，补记：今天 14:30 接单'])
  expect(has('stuck-t-1')).toBe(true)
  tap('stuck-seen-t-1')
  expect(has('stuck-t-1')).toBe(false)
})

test('opened again without signal it shows the jobs of the day as they were last seen', async () => {
  cloud()
  const { unmount } = render(<Jobs me={wang} now={NOW} />)
  await wait()
  unmount()
  signal = false
  render(<Jobs me={wang} now={NOW} />)
  await wait()
  expect(has('accept-t-1')).toBe(true)
  tap('accept-t-1')
  await wait()
  screen.getByText('已存在手机里，有信号就发送（1 步）')
})
