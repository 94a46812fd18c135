import fc from 'fast-check'
import type { FeeDocument, RunDraft, FeeItem, RunDocument } from '@contract/fee'
import type { BuildingId, HouseId, MemberId, RequestId, RunId, UnitId } from '@contract/ids'
import type { House } from '@contract/zone'
import { emptyAccount } from '@domain/billing/account'
import { claimDays, runBefore } from '@domain/billing/claims'
import { weightsOf } from '@domain/billing/charge'
import { billIdOf, billOf, owedOf, withReadings } from '@domain/billing/bill-of'
import { beginRun } from '@domain/billing/begin-run'
import { draftPage, type Known } from '@domain/billing/drafts'
import { noFees } from '@domain/billing/fee-rules'
import { owe } from '@domain/billing/owe'
import { claimed, comeBack, dropRun, feedRun, issueRun, takeDays } from '@domain/billing/run'
import { measured, reckoned, sentPage } from '@domain/billing/walk'
import { NOON, ok } from '../given'
import { fee, item, LAKE, NO_TERMS } from './given'

const fees = noFees(LAKE)
const tap = (id = 'tap') => ({ communityId: LAKE, requestId: id as RequestId, now: NOON })
const november: RunDraft = {
  name: '11月物业费',
  from: '2026-11-01',
  to: '2026-11-30',
  due: '2026-12-15',
  feeIds: [fee('property')],
  costs: [],
}
const begin = (more: Partial<RunDraft> = {}, at: FeeDocument = fees, id = 'r-1') =>
  beginRun(at, { ...november, ...more }, id as RunId, 3, {
    by: { id: 'm-chen' as MemberId, name: '陈静' },
    ...tap('begin'),
  })
const house = (id: string, area: number | undefined): House => ({
  _id: id as HouseId,
  communityId: LAKE,
  buildingId: 'b1' as BuildingId,
  unitId: 'u1' as UnitId,
  room: id,
  label: `1号楼${id}`,
  ...(area === undefined ? {} : { area }),
  use: 'home',
})
const known = (each: House, more: Partial<Known> = {}): Known => ({
  house: each,
  account: undefined,
  inputs: [],
  earlier: undefined,
  ...more,
})

/** As the clock walks: so many houses at a time. */
const count = (run: RunDocument, all: readonly Known[], size = 2): RunDocument => {
  let next = run
  const pageAt = (): { page: Known[]; last: HouseId | null } => {
    const page = all.filter(({ house: { _id } }) => !next.cursor || _id > next.cursor).slice(0, size)
    return { page, last: page.length < size ? null : (page[page.length - 1]?.house._id ?? null) }
  }
  for (let steps = 0; next.state === 'counting' && steps < 1000; steps += 1) {
    const { page, last } = pageAt()
    const weights = new Map<string, number>()
    for (const each of page)
      for (const [id, { weight }] of weightsOf(next, {
        house: each.house,
        terms: each.account?.terms ?? NO_TERMS,
      }))
        weights.set(id, (weights.get(id) ?? 0) + weight)
    const after =
      next.walk === 'measure'
        ? measured(next, { weights, houses: page.length, last })
        : reckoned(next, draftPage(next, page, last), NOON)
    next = { ...after, rev: next.rev + 1 }
  }
  return next
}
const HOUSES = [house('h-1', 8750), house('h-2', 10_000), house('h-3', undefined)].map((each) => known(each))

describe('a run is begun', () => {
  test('with its items and prices as they are at that moment', () => {
    const run = ok(begin())
    expect(run).toMatchObject({
      state: 'counting',
      walk: 'reckon',
      progress: { done: 0, of: 3 },
      workAt: NOON,
    })
    expect(run.items).toEqual([item('property')])
  })

  test.each<[string, Partial<RunDraft>, string]>([
    ['an end before its beginning', { to: '2026-10-31' }, 'WRONG_DATES'],
    ['a day that is none', { from: '2026-02-31', to: '2026-03-31' }, 'WRONG_DATES'],
    ['more than two years', { to: '2028-11-01' }, 'WRONG_DATES'],
    ['a year before there was anything', { from: '2014-12-01', to: '2014-12-31' }, 'WRONG_DATES'],
    ['a year that nobody plans', { from: '2101-01-01', to: '2101-01-31', due: '2101-02-01' }, 'WRONG_DATES'],
    ['due before it begins', { due: '2026-10-31' }, 'WRONG_DATES'],
    ['an item that is not there', { feeIds: [fee('nobody')] }, 'BAD_INPUT'],
    ['an item twice', { feeIds: [fee('property'), fee('property')] }, 'BAD_INPUT'],
    ['a shared item without a cost', { feeIds: [fee('power')] }, 'COST_MISSING'],
    [
      'a cost of nothing',
      { feeIds: [fee('power')], costs: [{ feeId: fee('power'), total: 0 }] },
      'COST_MISSING',
    ],
    ['a cost of what is not shared', { costs: [{ feeId: fee('property'), total: 100 }] }, 'BAD_INPUT'],
  ])('%s is refused', (_what, more, code) => {
    expect(begin(more)).toEqual({ refused: code })
  })

  test('two years to the day are not too much', () => {
    expect(begin({ to: '2028-10-31' })).not.toHaveProperty('refused')
  })

  test('a hidden item is charged no more', () => {
    const hidden = { ...fees, items: [item('property', { hidden: true })] }
    expect(begin({}, hidden)).toEqual({ refused: 'BAD_INPUT' })
  })

  test.each([
    ['2026-11-30', '2026-12-31'],
    ['2026-10-01', '2026-11-01'],
    ['2026-11-10', '2026-11-10'],
    ['2026-01-01', '2026-12-31'],
  ])('a time that overlaps what was charged, %s to %s, is refused', (from, to) => {
    const taken = ok(claimDays(fees, ok(begin())))
    expect(begin({ from, to, due: to }, taken, 'r-2')).toEqual({ refused: 'PERIOD_TAKEN' })
    expect(begin({ from, to, due: to, feeIds: [fee('water')] }, taken, 'r-2')).not.toHaveProperty('refused')
  })
})

describe('a run is reckoned', () => {
  test('what every house gets, what it comes to, and who should be looked at', () => {
    const run = count(ok(begin()), HOUSES)
    expect(run).toMatchObject({
      state: 'ready',
      workAt: null,
      progress: { done: 3, of: 3 },
      bills: 2,
      total: 24_500 + 28_000,
      byItem: [{ feeId: 'property', bills: 2, total: 52_500 }],
      nothing: 1,
      odd: 1,
      oddities: [{ houseId: 'h-3', label: '1号楼h-3', total: 0, why: 'noArea' }],
    })
  })

  test('the same, however many houses are taken at a time', () => {
    const shared: Partial<RunDraft> = {
      feeIds: [fee('power')],
      costs: [{ feeId: fee('power'), total: 99_999 }],
    }
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (areas, one, other) => {
          const all = areas.map((area, at) => known(house(`h-${100 + at}`, area)))
          const [a, b] = [one, other].map((size) => count(ok(begin(shared)), all, size))
          expect({ ...a, pages: [], rev: 0 }).toEqual({ ...b, pages: [], rev: 0 })
          expect(a).toMatchObject({ state: 'ready', total: 99_999 })
        },
      ),
      { seed: 2611, numRuns: 100 },
    )
  })

  test('an area that is changed between the two walks: it is measured and reckoned again', () => {
    const shared: Partial<RunDraft> = {
      feeIds: [fee('power')],
      costs: [{ feeId: fee('power'), total: 10_000 }],
    }
    let run = ok(begin(shared))
    const weights = new Map([['power', 5000]])
    run = measured(run, { weights, houses: 3, last: null })
    run = reckoned(run, draftPage(run, HOUSES, null), NOON)
    expect(run).toMatchObject({ state: 'counting', walk: 'measure', bills: 0, total: 0, odd: 0, pages: [] })
    expect(count(run, HOUSES)).toMatchObject({ state: 'ready', total: 10_000 })
  })

  test('half as much again as last time, or less than half, is pointed out', () => {
    const before = (area: number) => {
      const october = { ...ok(begin({ from: '2026-10-01', to: '2026-10-31' })), issuedAt: NOON }
      const [draft] = draftPage(october, [known(house('h-1', area))], null).drafts
      return draft && billOf(october, draft)
    }
    const why = (area: number) =>
      draftPage(ok(begin()), [known(house('h-1', 10_000), { earlier: before(area) })], null).oddities.map(
        (oddity) => [oddity.why, oddity.total, oddity.before],
      )
    expect(why(10_000)).toEqual([])
    expect(why(6666)).toEqual([['rise', 28_000, 18_665]])
    expect(why(20_004)).toEqual([['fall', 28_000, 56_011]])
    const reversed = before(1)
    expect(
      draftPage(
        ok(begin()),
        [known(house('h-1', 9), { earlier: reversed && { ...reversed, reversed: '错' } })],
        null,
      ).oddities,
    ).toEqual([])
  })
})

describe('a run goes out', () => {
  const ready = () => count(ok(begin()), HOUSES)
  test('as it was looked at, and by one tap', () => {
    const issued = ok(issueRun(ready(), 52_500, tap('issue')))
    expect(issued).toMatchObject({ state: 'issuing', walk: 'claim', issuedAt: NOON })
    expect(issueRun(issued, 52_500, tap('issue'))).toBe(issued)
    expect(issueRun(issued, 52_500, tap('another'))).toEqual({ refused: 'RUN_NOT_READY' })
  })

  test('not while it is counted, not with another total, and not what was dropped', () => {
    expect(issueRun(ok(begin()), 0, tap())).toEqual({ refused: 'RUN_NOT_READY' })
    expect(issueRun(ready(), 52_501, tap())).toEqual({ refused: 'TOTAL_CHANGED' })
    expect(issueRun(ok(dropRun(ready(), tap('drop'))), 52_500, tap())).toEqual({ refused: 'RUN_NOT_READY' })
  })

  test('two runs of the same days: the second finds them taken, and comes back as it was', () => {
    const first = ok(takeDays(fees, ready()))
    const second = ok(issueRun({ ...ready(), _id: 'r-2' as RunId }, 52_500, tap()))
    expect(takeDays(first, second)).toEqual({ refused: 'PERIOD_TAKEN' })
    expect(comeBack(second, first, 'PERIOD_TAKEN', NOON)).toMatchObject({ state: 'ready', walk: null })
    expect(takeDays(first, ready())).toBe(first)
  })

  test('a meter that another run has charged meanwhile: it is counted again', () => {
    const water = { feeIds: [fee('water')] }
    const run = ok(issueRun(count(ok(begin(water)), HOUSES), 0, tap()))
    const october = ok(begin({ ...water, from: '2026-10-01', to: '2026-10-31' }, fees, 'r-october'))
    const meanwhile = ok(takeDays(fees, october))
    expect(takeDays(meanwhile, run)).toEqual({ refused: 'TOTAL_CHANGED' })
    const again = comeBack(run, meanwhile, 'TOTAL_CHANGED', NOON)
    expect(again).toMatchObject({ state: 'counting', earlier: 'r-october', workAt: NOON })
    expect(takeDays(meanwhile, again)).not.toHaveProperty('refused')
  })

  test('page by page, until all of it is out', () => {
    let run = claimed(ok(issueRun(ready(), 52_500, tap())))
    expect(run).toMatchObject({ walk: 'send', pages: ['r-1:0'], progress: { done: 0, of: 2 } })
    const page = draftPage(ok(begin()), HOUSES, null)
    run = sentPage(run, page, [], NOON)
    expect(run).toMatchObject({ state: 'issued', walk: 'clear', progress: { done: 2, of: 2 } })
  })

  test('a house whose account is full is named, and counts no longer', () => {
    const page = draftPage(ok(begin()), HOUSES, null)
    const run = sentPage(claimed(ok(issueRun(ready(), 52_500, tap()))), page, page.drafts.slice(1), NOON)
    expect(run).toMatchObject({ bills: 1, total: 24_500, byItem: [{ bills: 1, total: 24_500 }], odd: 2 })
    expect(run.oddities[0]).toMatchObject({ houseId: 'h-2', why: 'full', total: 28_000 })
  })

  test('a bill is due to the end of its day, and is owed once', () => {
    const run = ok(issueRun(ready(), 52_500, tap()))
    const [draft] = draftPage(run, HOUSES, null).drafts
    if (!draft) throw new Error('no draft')
    const bill = billOf(run, draft)
    expect(bill).toMatchObject({ _id: 'r-1:h-1', month: '2026-11', total: 24_500, paid: 0, open: true })
    expect(bill.dueAt).toBe(Date.parse('2026-12-16T00:00:00+08:00') - 1)
    const account = ok(owe(emptyAccount(house('h-1', 1), NOON), owedOf(bill), draft.lines, run.by, NOON))
    expect(account.bills).toHaveLength(1)
    expect(owe(account, owedOf(bill), draft.lines, run.by, NOON)).toBe(account)
    expect(billIdOf(run._id, draft.houseId)).toBe(bill._id)
  })

  test('how a meter stood later is not forgotten for an older run', () => {
    const account = {
      ...emptyAccount(house('h-1', 1), NOON),
      readings: [{ feeId: fee('water'), now: 9, day: '2026-11-30' }],
    }
    const older = { readings: [{ feeId: fee('water'), now: 5, day: '2026-10-31' }] }
    expect(withReadings(account, older)).toBe(account)
    const newer = { readings: [{ feeId: fee('water'), now: 12, day: '2026-12-31' }] }
    expect(withReadings(account, newer).readings).toEqual(newer.readings)
  })
})

test('a run that has not gone out is dropped; one that has is not', () => {
  const run = ok(begin())
  expect(dropRun(run, tap('drop'))).toMatchObject({ state: 'dropped', walk: 'clear', workAt: NOON })
  const issued = ok(issueRun(count(run, HOUSES), 52_500, tap()))
  expect(dropRun(issued, tap('drop'))).toEqual({ refused: 'RUN_NOT_READY' })
})

test('nobody touches a run of another community', () => {
  const other = { ...tap(), communityId: 'c-other' as typeof LAKE }
  const run = count(ok(begin()), HOUSES)
  for (const answer of [
    issueRun(run, 52_500, other),
    dropRun(run, other),
    feedRun(run, { name: 's', houses: 1 }, fees, other),
  ])
    expect(answer).toEqual({ refused: 'NOT_FOUND' })
})

test('a sheet makes it count again; the same tap again does not', () => {
  const run = count(ok(begin()), HOUSES)
  const fed = ok(feedRun(run, { name: 's-1', houses: 2 }, fees, tap('feed')))
  expect(fed).toMatchObject({ state: 'counting', sheet: 's-1', inputs: 2, bills: 0, pages: [], odd: 0 })
  expect(feedRun(fed, { name: 's-2', houses: 9 }, fees, tap('feed'))).toBe(fed)
})

test('years of months claimed stay few, and none of their days is free again', () => {
  let all = fees
  const items: FeeItem[] = [item('property'), item('water')]
  for (let month = 0; month < 120; month += 1) {
    const first = new Date(Date.UTC(2016, month, 1)).toISOString().slice(0, 10)
    const last = new Date(Date.UTC(2016, month + 1, 0)).toISOString().slice(0, 10)
    const run = { _id: `r-${month}` as RunId, feeIds: items.map(({ id }) => id), from: first, to: last }
    expect(runBefore(all, run)).toBe(month === 0 ? undefined : `r-${month - 1}`)
    all = ok(claimDays(all, run))
  }
  expect(all.claims.length).toBeLessThan(80)
  for (const day of ['2016-01-01', '2020-02-29', '2025-12-31'])
    expect(begin({ from: day, to: day, due: day }, all, 'r-late')).toEqual({ refused: 'PERIOD_TAKEN' })
  expect(
    begin({ from: '2015-12-31', to: '2015-12-31', due: '2016-01-01' }, all, 'r-late'),
  ).not.toHaveProperty('refused')
})
