import { render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Run } from '@contract/fee'
import type { FeeId, RunId } from '@contract/ids'
import { firstSpan, isWorking, oddityInWords, progressInWords, runName, runSpans, runSum } from '@/copy/runs'
import { Begin } from '@/office/begin/Begin'
import { OneRun } from '@/office/run/OneRun'
import { Runs } from '@/office/runs/Runs'
import { NOW } from './given'
import {
  asked,
  at,
  chen,
  FEES,
  good,
  HOUSE,
  lights,
  parking,
  property,
  refused,
  says,
  tap,
  text,
  textOf,
  wait,
  water,
  write,
} from './office'
import { freshPhone, phone } from './stubs/taro'

const made = (change: Partial<Run> = {}): Run => ({
  id: 'r-1' as RunId,
  name: '2026年10月账单',
  from: '2026-10-01',
  to: '2026-10-31',
  due: '2026-12-06',
  feeIds: [property.id, lights.id],
  costs: [{ feeId: lights.id, total: 1_260_050 }],
  state: 'ready',
  items: [property, lights],
  by: '陈静',
  createdAt: NOW,
  progress: { done: 1_100, of: 1_100 },
  bills: 1_024,
  total: 24_500_000,
  byItem: [
    { feeId: property.id, bills: 1_024, total: 23_239_950 },
    { feeId: lights.id, bills: 1_024, total: 1_260_050 },
  ],
  nothing: 76,
  oddities: [
    { houseId: HOUSE, label: '3号楼2单元501', total: 31_200, before: 15_600, why: 'rise' },
    { houseId: HOUSE, label: '3号楼2单元501', total: 0, why: 'noArea' },
  ],
  odd: 12,
  inputs: 0,
  ...change,
})

let held: Run
let runs: Run[]
let refusal: string | undefined
beforeEach(() => {
  freshPhone()
  jest.useFakeTimers({ now: NOW })
  held = made()
  runs = []
  refusal = undefined
  says({
    'fee.get': () => good(FEES),
    'run.list': () => good({ items: runs }),
    'run.get': () => good({ run: held }),
    'run.begin': (input) => {
      held = made({ ...(input as Partial<Run>), state: 'counting', progress: { done: 0, of: 0 } })
      return good({ run: held })
    },
    'run.issue': ({ total }) => {
      if (refusal) return refused(refusal)
      if (total !== held.total) return refused('TOTAL_CHANGED')
      held = { ...held, state: 'issuing', progress: { done: 0, of: 1_024 } }
      return good({ run: held })
    },
    'run.drop': () => {
      held = { ...held, state: 'dropped' }
      return good({ run: held })
    },
    'run.template': () => good({ url: 'https://files/r.xlsx' }),
  })
  const tempFiles = [{ name: '读数.xlsx', path: 'wxfile://a.xlsx', size: 9 }]
  Object.assign(Taro, { chooseMessageFile: async () => ({ tempFiles }) })
})
afterEach(() => jest.useRealTimers())
const show = async () => {
  const page = render(<OneRun me={chen} id={held.id} />)
  await wait()
  return page
}
const begin = async () => {
  render(<Begin me={chen.id} />)
  await wait()
}

test('a month is its whole, also in February and over the new year', () => {
  expect(runSpans(Date.UTC(2028, 2, 15)).map(({ span }) => span)).toEqual([
    { from: '2028-02-01', to: '2028-02-29' },
    { from: '2028-03-01', to: '2028-03-31' },
    { from: '2028-04-01', to: '2028-04-30' },
  ])
  // The first of January, one o'clock in the morning in Shanghai.
  expect(runSpans(Date.UTC(2026, 11, 31, 17))[0]?.span).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

test('the last month is charged first; when it is, this one', () => {
  const last = { from: '2026-10-01', to: '2026-10-31' }
  expect(firstSpan(NOW, [])).toEqual(last)
  expect(firstSpan(NOW, [{ ...last, state: 'dropped' }])).toEqual(last)
  expect(firstSpan(NOW, [{ ...last, state: 'issued' }])).toEqual({ from: '2026-11-01', to: '2026-11-30' })
})

test('bills are named by what they are of', () => {
  expect(runName({ from: '2026-11-01', to: '2026-11-30' })).toBe('2026年11月账单')
  expect(runName({ from: '2026-10-01', to: '2026-12-31' })).toBe('2026年10月至12月账单')
  expect(runName({ from: '2026-12-01', to: '2027-01-31' })).toBe('2026年12月至2027年1月账单')
})

test('what it comes to, how far it is, and what is odd are said in words', () => {
  expect(runSum(made())).toBe('一共 1,024 张，¥245,000.00')
  expect(progressInWords(made({ state: 'counting', progress: { done: 320, of: 1_024 } }))).toBe(
    '已算 320 户，共 1,024 户',
  )
  const [rise] = held.oddities
  expect(rise && oddityInWords(rise)).toBe('比上次 ¥156.00 多 ¥156.00')
  expect(rise && oddityInWords({ ...rise, why: 'fall', total: 10_000, before: 15_600 })).toBe(
    '比上次 ¥156.00 少 ¥56.00',
  )
  expect((['counting', 'issuing', 'ready', 'issued', 'dropped'] as const).map(isWorking)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('the form begins with the last month, two weeks to pay and everything that is charged for', async () => {
  await begin()
  expect((at('run-from') as HTMLInputElement).value).toBe('2026-10-01')
  expect((at('run-to') as HTMLInputElement).value).toBe('2026-10-31')
  expect((at('run-due') as HTMLInputElement).value).toBe('2026-12-06')
  expect((at('run-name') as HTMLInputElement).value).toBe('2026年10月账单')
  expect(textOf('begin-fault')).toBe('公摊电费一共花了多少：请填一个数')
  await tap('run-span-1')
  expect((at('run-name') as HTMLInputElement).value).toBe('2026年11月账单')
})

test('what is shared has to have cost something, to the 分', async () => {
  await begin()
  for (const [written, fault] of [
    ['-3', '不能是负数'],
    ['12600.505', '最多两位小数，到分为止'],
    ['123456789012', '数字太大了，请看一眼'],
  ] as const) {
    write(`cost-${lights.id}`, written)
    expect(textOf('begin-fault')).toBe(`公摊电费一共花了多少：${fault}`)
  }
  await tap('begin-run')
  expect(asked('run.begin')).toEqual([])
  await tap(`item-${lights.id}`)
  expect(at('begin-fault')).toBeNull()
})

test('what is asked for is in the order of a bill, and leads to what comes of it', async () => {
  await begin()
  write(`cost-${lights.id}`, '12600.5')
  await tap(`item-${parking.id}`)
  await tap(`item-${property.id}`)
  await tap(`item-${property.id}`)
  write('run-name', ' 十月的账 ')
  await tap('begin-run')
  expect(asked('run.begin')).toMatchObject([
    {
      as: chen.id,
      name: '十月的账',
      from: '2026-10-01',
      to: '2026-10-31',
      due: '2026-12-06',
      feeIds: [property.id, water.id, lights.id],
      costs: [{ feeId: lights.id, total: 1_260_050 }],
    },
  ])
  expect(phone.went).toEqual(['/office/run/index?id=r-1'])
})

test('an end before its beginning, and a day to pay that is over, are no run', async () => {
  await begin()
  await tap(`item-${lights.id}`)
  write('run-to', '2026-09-30')
  expect(textOf('begin-fault')).toContain('结束的日子在开始之前')
  write('run-to', '2026-10-31')
  write('run-due', '2026-11-20')
  expect(textOf('begin-fault')).toContain('不能是过去的日子')
  write('run-due', '2026-11-21')
  for (const { id } of [property, parking, water]) await tap(`item-${id}`)
  expect(textOf('begin-fault')).toBe('请至少选一项')
})

test('before anything is charged for, it leads to where that is said', async () => {
  says({
    'fee.get': () => good({ ...FEES, items: [{ ...property, hidden: true }] }),
    'run.list': () => good({ items: [] }),
  })
  await begin()
  await tap('to-fees')
  expect(phone.went).toEqual(['/office/fees/index'])
})

test('while it is counted it is looked at every three seconds, and its bar fills', async () => {
  held = made({ state: 'counting', progress: { done: 320, of: 1_024 } })
  await show()
  expect(textOf('run-progress')).toBe('已算 320 户，共 1,024 户')
  expect(at('issue')).toBeNull()
  held = made({ state: 'counting', progress: { done: 900, of: 1_024 } })
  await wait(3_000)
  expect(textOf('run-progress')).toBe('已算 900 户，共 1,024 户')
  held = made()
  await wait(3_000)
  expect(textOf('run-total')).toBe('一共 1,024 张¥245,000.00')
  await wait(30_000)
  expect(asked('run.get')).toHaveLength(3)
})

test('the preview says what each item comes to, who pays nothing and what is odd', async () => {
  await show()
  expect(textOf('sum-f-property')).toBe('物业费¥232,399.501,024 户，每月 2.385 元/m²')
  expect(textOf('run-nothing')).toBe('76 户这次不用交')
  screen.getByText('要看一眼的 12 户')
  screen.getByText('先列出 2 户')
  expect(textOf(`odd-${HOUSE}-rise`)).toBe('3号楼2单元501¥312.00比上次 ¥156.00 多 ¥156.00')
  await tap(`odd-${HOUSE}-noArea`)
  expect(phone.went).toEqual([`/office/account/index?house=${HOUSE}`])
})

test('it goes out after one more question, with the sum in words', async () => {
  await show()
  await tap('issue')
  expect(textOf('issue-words')).toBe('一共 1,024 张，¥245,000.00，出账后会通知住户。')
  expect(asked('run.issue')).toEqual([])
  await tap('issue-sure')
  expect(asked('run.issue')).toMatchObject([{ as: chen.id, id: 'r-1', total: 24_500_000 }])
  expect(at('issue-sure')).toBeNull()
  held = made({ state: 'issued', issuedAt: NOW })
  await wait(3_000)
  screen.getByText('今天 14:30 出的账，住户都通知了')
  expect(at('drop')).toBeNull()
  await tap('to-collection')
  expect(phone.went).toEqual(['/office/collection/index?month=2026-10'])
})

test('what came to something else meanwhile does not go out: it is looked at again first', async () => {
  await show()
  await tap('issue')
  held = made({ total: 24_600_000 })
  // A look for news behind the sheet changes nothing about what she says yes to.
  await wait(60_000)
  expect(textOf('issue-words')).toContain('¥245,000.00')
  await tap('issue-sure')
  expect(asked('run.issue')).toMatchObject([{ total: 24_500_000 }])
  expect(phone.told).toEqual(['金额和您看到的不一样了，请再核对一遍'])
  expect(at('issue-sure')).toBeNull()
  expect(textOf('run-total')).toBe('一共 1,024 张¥246,000.00')
  expect(held.state).toBe('ready')
})

test('without a signal it is the same tap when she tries again', async () => {
  await show()
  const { cloud } = phone
  phone.cloud = () => Promise.reject(new Error('no signal'))
  await tap('issue')
  await tap('issue-sure')
  await wait(4_000)
  phone.cloud = cloud
  await tap('issue')
  await tap('issue-sure')
  const taps = asked('run.issue').map(({ requestId }) => requestId)
  expect(taps.length).toBeGreaterThan(1)
  expect(new Set(taps).size).toBe(1)
})

test('it may be called off before it goes out', async () => {
  await show()
  await tap('drop')
  await tap('not-sure')
  expect(asked('run.drop')).toEqual([])
  await tap('drop')
  await tap('sure')
  screen.getByText('这次出账作废了，没有发给住户。')
  expect(at('issue')).toBeNull()
})

test('nobody would pay anything: there is nothing to send', async () => {
  held = made({ bills: 0, total: 0, byItem: [], odd: 0, oddities: [] })
  await show()
  expect(at('issue')).toBeNull()
  expect(at('drop')).not.toBeNull()
})

test('readings come in a sheet; what is wrong with it stands cell by cell, and nothing was taken', async () => {
  held = made({ items: [property, water], feeIds: [property.id, water.id] as FeeId[] })
  const faults = [{ cell: '水费!C14', words: '这次读数比上次小' }]
  const answers = [good({ run: held, faults }), good({ run: { ...held, inputs: 980 }, faults: [] })]
  const { cloud } = phone
  phone.cloud = (call) =>
    call.action === 'run.import' ? (answers.shift() ?? refused('INTERNAL')) : cloud(call)
  await show()
  await tap('run-template')
  expect(phone.opened).toEqual([{ url: 'https://files/r.xlsx', fileType: 'xlsx' }])
  await tap('run-import')
  expect(textOf('sheet-faults')).toContain('1 处要改，一户也没有导入')
  expect(text()).toContain('水费!C14这次读数比上次小')
  await tap('run-import')
  expect(at('sheet-faults')).toBeNull()
  expect(textOf('run-inputs')).toContain('已经导入 980 户')
  expect(phone.told).toEqual(['导入好了，按表格重新算'])
  const [first] = asked('run.import') as { id: string; files: string[] }[]
  expect(first?.id).toBe('r-1')
  expect(first?.files[0]).toMatch(/^cloud:\/\/env\.bucket\/setup\/c-1\/.*__读数\.xlsx$/)
})

test('a sheet that did not arrive is said, and nothing is asked', async () => {
  held = made({ items: [water], feeIds: [water.id] })
  phone.upload = () => Promise.reject(new Error('no signal'))
  await show()
  await tap('run-import')
  expect(phone.told).toEqual(['现在没有信号，内容都还在，等有网再点一次'])
  expect(asked('run.import')).toEqual([])
})

test('no reading, no sheet: where nothing is metered there is no word of one', async () => {
  await show()
  expect(at('run-import')).toBeNull()
})

test('all of them are a list, the newest first; none yet is said', async () => {
  const page = render(<Runs me={chen.id} />)
  await wait()
  screen.getByText('还没有出过账')
  page.unmount()
  runs = [made(), made({ id: 'r-0' as RunId, name: '2026年9月账单', state: 'dropped' })]
  render(<Runs me={chen.id} />)
  await wait()
  expect(textOf('run-r-1')).toBe('2026年10月账单待核对2026年10月1日至31日一共 1,024 张，¥245,000.00')
  expect(textOf('run-r-0')).toContain('没有发给住户')
  screen.getByText('没有更多了')
  await tap('run-r-1')
  await tap('begin')
  expect(phone.went).toEqual(['/office/run/index?id=r-1', '/office/begin/index'])
})
