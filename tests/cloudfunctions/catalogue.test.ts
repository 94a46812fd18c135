import type { ActionName, Output } from '@contract/api'
import { person } from '../people'
import { openStand, tap, type Holder, type Stand } from '../stand'

/** What the property does, as the manager has it and residents see it. */
const lin = person('3-2-501')
const chen = person('chen')
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

type Catalogue = Output<'catalogue.get'>
const now = (): Promise<Catalogue> => stand.ask(chen, 'catalogue.get')
const save = async (change: (catalogue: Catalogue) => object): Promise<string> => {
  const before = await now()
  return attempt(chen, 'catalogue.save', { ...before, ...change(before) })
}
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const parquet = {
  word: '地板',
  icon: 'other',
  nature: 'repair',
  at: 'home',
  urgency: 'ordinary',
  post: 'technician',
  fees: true,
  evidence: 'none',
  phrases: { alarm: [], usual: ['翘起来了'] },
  hidden: false,
}

test('a kind renamed, hidden, moved and added is what residents see next, and it is written down who did it', async () => {
  const outcome = await save(({ kinds }) => {
    const [leak, ...rest] = kinds
    const shown = rest.map((kind) => (kind.id === 'network' ? { ...kind, hidden: true } : kind))
    return { kinds: [parquet, ...shown, { ...leak, word: '水管漏水' }] }
  })
  expect(outcome).toBe('ok')
  const { kinds } = await stand.ask(lin, 'catalogue.get')
  expect(kinds.map(({ word }) => word)).toEqual(expect.arrayContaining(['地板', '水管漏水']))
  expect(kinds[0]?.word).toBe('地板')
  expect(kinds.at(-1)?.word).toBe('水管漏水')
  expect(kinds.map(({ id }) => id)).not.toContain('network')
  const { changes } = await stand.ask(chen, 'zone.map')
  expect(changes[0]).toMatchObject({ by: { name: '陈静' } })
  expect(changes[0]?.words).toContain('服务目录')
})

test('a kind that no duty names yet goes to who is on duty of its post, and the request says its word', async () => {
  const { kinds } = await now()
  const made = kinds.find(({ word }) => word === '地板')
  const place = { houseId: 'h-3-2-501' }
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: made?.id, place })
  expect(ticket).toMatchObject({ what: '地板', fees: true })
  expect(ticket.assignee.post).not.toBe('片区管家')
  expect(await attempt(lin, 'ticket.submit', { kind: 'network', place })).toBe('KIND_UNKNOWN')
  // What was asked for keeps its word, whatever it is called later.
  await save((catalogue) => ({
    kinds: catalogue.kinds.map((kind) => (kind.id === made?.id ? { ...kind, word: '木地板' } : kind)),
  }))
  expect((await stand.ask(lin, 'ticket.get', { id: ticket.id })).ticket.what).toBe('地板')
})

test('two managers at once: one is told that the other was first, and nothing of either is half there', async () => {
  const before = await now()
  const both = await Promise.all(
    ['021-1111111', '021-2222222'].map((dutyPhone) =>
      attempt(chen, 'catalogue.save', { ...before, dutyPhone }),
    ),
  )
  expect(both.sort()).toEqual(['CATALOGUE_CHANGED', 'ok'])
  expect((await now()).rev).toBe(before.rev + 1)
})

test.each<[string, (catalogue: Catalogue) => object, string]>([
  [
    'a kind taken away that old requests name',
    ({ kinds }) => ({ kinds: kinds.slice(1) }),
    'CATALOGUE_FAULTY',
  ],
  [
    'every kind hidden',
    ({ kinds }) => ({ kinds: kinds.map((kind) => ({ ...kind, hidden: true })) }),
    'CATALOGUE_FAULTY',
  ],
  [
    'two kinds of one name',
    ({ kinds }) => ({ kinds: [...kinds, { ...parquet, word: kinds[0]?.word }] }),
    'CATALOGUE_FAULTY',
  ],
  [
    'a drawing that is not there',
    ({ kinds }) => ({ kinds: [...kinds, { ...parquet, word: '新', icon: 'dragon' }] }),
    'BAD_INPUT',
  ],
  [
    'a price below nothing',
    ({ prices }) => ({ prices: [...prices, { name: '送', type: 'part', unit: '个', amount: -1 }] }),
    'BAD_INPUT',
  ],
  [
    'a price of half a 分',
    ({ prices }) => ({ prices: [...prices, { name: '半', type: 'part', unit: '个', amount: 0.5 }] }),
    'BAD_INPUT',
  ],
  ['a number that nobody can ring', () => ({ dutyPhone: '打我' }), 'BAD_INPUT'],
])('%s is refused, and nothing is changed', async (_what, change, code) => {
  const before = await now()
  expect(await save(change)).toBe(code)
  expect(await now()).toEqual(before)
})

test('a resident saves nothing', async () => {
  expect(await attempt(lin, 'catalogue.save', await now())).toBe('NOT_ALLOWED')
})
