import type { MemberId } from '@contract/ids'
import { serve, type Handlers, type Kit } from '../../cloudfunctions/_kit/serve'
import type { LogLine } from '../../cloudfunctions/_kit/log'
import type { Store } from '../../cloudfunctions/_store/store'
import { community } from '../../scripts/seed/green-lake'
import { person } from '../people'

const lin = person('3-2-501')

/** The road with a handler of our own for one action, a store that only knows who lives here, and a log that is kept. */
const road = (list: unknown, more: Partial<Kit> = {}) => {
  const lines: LogLine[] = []
  const rings: number[] = []
  const store = {
    startCall: () => undefined,
    calls: () => 1,
    leftToTell: () => false,
    leftToBook: () => false,
    leftToCheck: () => false,
    members: { of: async (openid: string) => (openid === lin.openid ? [{ member: lin, community }] : []) },
  } as unknown as Store
  const handlers = { 'inbox.list': list } as Partial<Handlers> as Handlers
  const kit: Kit = {
    whoCalls: () => ({ openid: lin.openid, source: 'wx_client' }),
    now: () => 0,
    store,
    ring: async () => void rings.push(1),
    ringCashier: async () => undefined,
    ringChecker: async () => undefined,
    log: (line) => void lines.push(line),
    ...more,
  }
  const main = serve(handlers, kit)
  const ask = (as: MemberId = lin._id) =>
    main({ action: 'inbox.list', input: { as } }, { request_id: 'invocation-1' })
  return { ask, lines, rings }
}

test('a handler that throws answers INTERNAL with a request id, and not a word of what happened', async () => {
  const { ask, lines } = road(async () => {
    throw new Error('cannot reach 13920000000 at secret-host')
  })
  expect(await ask()).toEqual({ ok: false, code: 'INTERNAL', requestId: 'invocation-1' })
  expect(lines).toMatchObject([
    { call: 'inbox.list', outcome: 'INTERNAL', requestId: 'invocation-1', actor: lin._id },
  ])
  expect(lines[0]?.fault).toContain('secret-host')
  expect(lines[0]?.fault).not.toContain('13920000000')
})

test('what was not promised is stripped', async () => {
  const { ask } = road(async () => ({ items: [], openid: lin.openid, phone: lin.phone }))
  expect(await ask()).toEqual({ ok: true, data: { items: [] } })
})

test('an answer that breaks its promise is our fault', async () => {
  const { ask } = road(async () => ({ items: 'none' }))
  expect(await ask()).toMatchObject({ ok: false, code: 'INTERNAL' })
})

test('the courier is rung when something is left to tell, and only then', async () => {
  const quiet = road(async () => ({ items: [] }))
  await quiet.ask()
  expect(quiet.rings).toEqual([])
})

test('the first call of an instance is cold, the second is not', async () => {
  const { ask, lines } = road(async () => ({ items: [] }))
  await ask()
  await ask()
  expect(lines.map(({ cold }) => cold)).toEqual([true, false])
})

test('acting as a membership of somebody else is refused before anything is decided', async () => {
  let decided = false
  const { ask } = road(async () => {
    decided = true
    return { items: [] }
  })
  expect(await ask('m-wang' as MemberId)).toEqual({ ok: false, code: 'NOT_A_MEMBER' })
  expect(decided).toBe(false)
})
