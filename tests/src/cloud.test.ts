import { call, command } from '@/services/cloud'
import type { RequestId, TicketId } from '@contract/ids'
import { lin } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const accept = () =>
  command('ticket.accept', { as: lin.id, requestId: 'tap-1' as RequestId, id: 't-1' as TicketId })

test('a refusal is an answer: it is given on and not asked again', async () => {
  phone.cloud = async () => ({ ok: false, code: 'ALREADY_ACCEPTED' })
  await expect(accept()).resolves.toEqual({ ok: false, code: 'ALREADY_ACCEPTED' })
  expect(phone.calls).toHaveLength(1)
})

test('a command that got no answer is sent again as the same tap', async () => {
  let tries = 0
  phone.cloud = async () => {
    tries += 1
    if (tries < 3) throw new Error('no signal')
    return { ok: true, data: {} }
  }
  const answer = accept()
  await jest.advanceTimersByTimeAsync(10_000)
  await expect(answer).resolves.toEqual({ ok: true, data: {} })
  expect(phone.calls.map(({ input }) => input.requestId)).toEqual(['tap-1', 'tap-1', 'tap-1'])
})

test('a server that broke off in the middle may have done it: the same tap is sent again', async () => {
  let tries = 0
  phone.cloud = async () => {
    tries += 1
    return tries < 2 ? { ok: false, code: 'INTERNAL' } : { ok: true, data: {} }
  }
  const answer = accept()
  await jest.advanceTimersByTimeAsync(10_000)
  await expect(answer).resolves.toEqual({ ok: true, data: {} })
  expect(phone.calls.map(({ input }) => input.requestId)).toEqual(['tap-1', 'tap-1'])
})

test('silence ends after a while, and is called being offline', async () => {
  phone.cloud = () => new Promise(() => undefined)
  const answer = call('session.me', {})
  await jest.advanceTimersByTimeAsync(13_000)
  await expect(answer).resolves.toEqual({ ok: false, code: 'OFFLINE' })
})

test('what cannot be read as an answer is our own fault', async () => {
  phone.cloud = async () => undefined as never
  await expect(call('session.me', {})).resolves.toEqual({ ok: false, code: 'INTERNAL' })
})
