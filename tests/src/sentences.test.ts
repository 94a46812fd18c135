import { TICKET_STATES } from '@contract/glossary'
import type { FileId, TicketId } from '@contract/ids'
import type { TicketState } from '@contract/ticket'
import { seatOf, whatNext } from '@/copy/next'
import { slotDays, slotInWords } from '@/copy/slots'
import { happened, heardLater, saidWith } from '@/copy/timeline'
import { untilChoices } from '@/copy/waits'
import { departed, event, finished, leak, lin, li, MINUTE, NOW, submitted, wang } from './given'

const EVERY_STATE = Object.keys(TICKET_STATES) as TicketState[]

test('what happened is one plain sentence with the name of who did it', () => {
  expect(happened(submitted, NOW)).toBe('林秀英 提交了这张单子')
  expect(happened(departed, NOW)).toBe('王建国 已出发，预计 14:50 到')
  expect(happened(finished, NOW)).toBe('王建国 已完工')
  expect(saidWith(finished)).toBe('更换了阀芯')
  expect(saidWith(submitted)).toBeUndefined()
})

test('a resident is told what happens next, by whom and when', () => {
  expect(whatNext(leak, 'asker', NOW)).toBe('已派给王建国，接单就告诉您')
  expect(whatNext({ ...leak, state: 'enRoute', etaAt: NOW + 20 * MINUTE }, 'asker', NOW)).toBe(
    '王建国正在路上，预计 14:50 到',
  )
})

test('a technician who is late is not announced as on time', () => {
  const late = whatNext({ ...leak, state: 'enRoute', etaAt: NOW - MINUTE }, 'asker', NOW)
  expect(late).toContain('晚了')
  expect(late).toContain('打电话')
})

test('whoever looks, every state says something of its own', () => {
  for (const seat of ['asker', 'doer', 'watcher'] as const) {
    const said = EVERY_STATE.map((state) => whatNext({ ...leak, state, etaAt: NOW, stars: 4 }, seat, NOW))
    expect(new Set(said).size).toBe(EVERY_STATE.length)
  }
})

test('one sits where the ticket says, not where the role says', () => {
  expect(seatOf(leak, lin.id)).toBe('asker')
  expect(seatOf(leak, wang.id)).toBe('doer')
  expect(seatOf({ ...leak, requester: leak.assignee }, wang.id)).toBe('doer')
  expect(seatOf(leak, 'm-chen' as typeof lin.id)).toBe('watcher')
})

const DAY = 24 * 60 * MINUTE
const other = { id: 't-0' as TicketId, number: '1121-000001' }
const waits: typeof leak = {
  ...leak,
  state: 'waiting',
  waiting: { for: 'parts', until: NOW + 4 * DAY - 30 * MINUTE },
}

test('who waits is told for what and by when they hear', () => {
  expect(whatNext(waits, 'asker', NOW)).toBe('等配件，预计 周三 14:00 前有消息')
  expect(whatNext(waits, 'doer', NOW)).toBe('等配件，周三 14:00 前给个消息')
  expect(whatNext(waits, 'watcher', NOW)).toBe('王建国在等配件，预计 周三 14:00 前有消息')
  const forHer: typeof leak = { ...waits, waiting: { for: 'resident', until: NOW + DAY } }
  expect(whatNext(forHer, 'asker', NOW)).toContain('等您方便')
  expect(whatNext(forHer, 'doer', NOW)).toContain('等住户方便')
})

test('a promised moment that has passed is not promised again', () => {
  const later = NOW + 5 * DAY
  expect(whatNext(waits, 'asker', later)).toContain('催一下')
  expect(whatNext(waits, 'doer', later)).toContain('接着做')
  expect(whatNext(waits, 'watcher', later)).toContain('已过')
})

test.each([
  ['王建国 转给了 李强（水电维修）', event({ type: 'transferred', to: li, reason: '他更拿手' }), '他更拿手'],
  [
    '王建国 不方便接，已转给 李强（水电维修）',
    event({ type: 'declined', to: li, reason: '手上太多', why: [] }),
    '手上太多',
  ],
  ['王建国 接手处理，原来是 李强 负责', event({ type: 'takenOver', from: '李强' }), undefined],
  [
    '王建国 等外面的单位，预计 明天 14:30 前有消息',
    event({ type: 'paused', for: 'thirdParty', until: NOW + DAY, note: '自来水公司' }),
    '自来水公司',
  ],
  ['王建国 接着处理了', event({ type: 'resumed' }), undefined],
  [
    '王建国 说还没好，已交回 李强（水电维修）',
    event({ type: 'reopened', to: li, reason: '又漏了' }),
    '又漏了',
  ],
  ['王建国 留了言', event({ type: 'commented', words: '我在楼下', internal: false }), '我在楼下'],
  ['王建国 写了备注', event({ type: 'commented', words: '带梯子', internal: true }), '带梯子'],
  ['王建国 催了一下', event({ type: 'urged' }), undefined],
  ['王建国 替 林秀英 登记（电话）', event({ type: 'logged', for: '林秀英', via: 'phone' }), undefined],
  ['王建国 发了通告', event({ type: 'announced', text: '3号楼停水' }), '3号楼停水'],
  [
    '王建国 把漏水改为下水，交给 李强（水电维修）',
    event({ type: 'reclassified', from: '漏水', into: '下水', to: li, reason: '是地漏', why: [] }),
    '是地漏',
  ],
  [
    '王建国 报价 ¥85.00，等同意',
    event({ type: 'quoted', lines: [], total: 8500, note: '阀芯要换' }),
    '阀芯要换',
  ],
  ['王建国 同意了报价 ¥85.00', event({ type: 'agreed', total: 8500 }), undefined],
  [
    '报价 ¥85.00 已签字同意，在 王建国 的手机上',
    event({ type: 'agreed', total: 8500, signature: 'cloud://a/b.png' as FileId }),
    undefined,
  ],
  ['王建国 没有同意报价 ¥85.00', event({ type: 'refused', total: 8500, reason: '太贵了' }), '太贵了'],
  [
    '王建国 答复了，明天 14:30 前办好',
    event({ type: 'answered', problem: '楼上装修', plan: '和业主约好时间', finishBy: NOW + DAY }),
    '和业主约好时间',
  ],
  ['王建国 确认处理好了', event({ type: 'confirmed' }), undefined],
  ['七天没有新消息，已自动结单', event({ type: 'closed' }), undefined],
  ['王建国 请 李强（水电维修） 接着跟进', event({ type: 'entrusted', to: li, reason: '我休息' }), '我休息'],
  ['王建国 并入了 1121-000001，一起处理', event({ type: 'merged', into: other }), undefined],
  ['1121-000001 取消了，这张单子重新派出', event({ type: 'unmerged', from: other }), undefined],
  ['1121-000001 并到这里，一起处理', event({ type: 'absorbed', from: other }), undefined],
])('what happened reads: %s', (sentence, one, said) => {
  expect(happened(one, NOW)).toBe(sentence)
  expect(saidWith(one)).toBe(said)
})

test('an evening that has begun is not offered to wait until', () => {
  expect(untilChoices(NOW).map(({ words }) => words)).toEqual(['今晚 20:00', '明早 09:00', '后天 09:00'])
  const evening = NOW + 6 * 60 * MINUTE
  expect(untilChoices(evening).map(({ words }) => words)).toEqual(['明早 09:00', '后天 09:00'])
  for (const { at } of untilChoices(evening)) expect(at).toBeGreaterThan(evening)
})

test('a quote says what it costs and that nothing begins without a yes', () => {
  const quote = { lines: [], total: 8500, at: NOW, standing: 'asked' as const }
  const quoted: typeof leak = { ...leak, state: 'quoted', quote }
  expect(whatNext(quoted, 'asker', NOW)).toBe('王建国报价 ¥85.00，您同意了才动手')
  expect(whatNext(quoted, 'doer', NOW)).toBe('报价 ¥85.00，等林秀英同意')
  const answered = (standing: 'agreed' | 'refused'): typeof leak => ({
    ...leak,
    state: 'onSite',
    quote: { ...quote, standing },
  })
  expect(whatNext(answered('agreed'), 'doer', NOW)).toContain('可以动手')
  expect(whatNext(answered('refused'), 'asker', NOW)).toContain('商量')
})

test('nobody is said to set out for a question', () => {
  const question: typeof leak = { ...leak, nature: 'question', state: 'accepted' }
  for (const seat of ['asker', 'doer', 'watcher'] as const)
    expect(whatNext(question, seat, NOW)).not.toContain('出发')
  expect(whatNext({ ...question, promisedAt: NOW + DAY }, 'asker', NOW)).toContain('明天 14:30 前给您结果')
})

test('an appointment that is still to come is the next thing she is told', () => {
  const slot = { from: NOW + DAY, to: NOW + DAY + 60 * MINUTE }
  expect(whatNext({ ...leak, state: 'accepted', slot }, 'asker', NOW)).toBe(
    '王建国已接单，约在 明天 14:30–15:30 上门',
  )
  expect(whatNext({ ...leak, state: 'accepted', slot }, 'asker', NOW + 2 * DAY)).toBe(
    '王建国已接单，出发时告诉您',
  )
})

test('only what is still to come can be chosen for a visit', () => {
  const offered = slotDays(NOW).map(
    ({ word, parts }) => `${word} ${parts.map((part) => (part.slot ? part.word : '—')).join(' ')}`,
  )
  expect(offered).toEqual(['今天 — — 晚上', '明天 上午 下午 晚上', '后天 上午 下午 晚上'])
  expect(slotInWords(slotDays(NOW)[1]!.parts[0]!.slot!, NOW)).toBe('明天 09:00–12:00')
  expect(slotDays(NOW + 6 * 60 * MINUTE).map(({ word }) => word)).toEqual(['明天', '后天'])
})

test('staff read when a step was done and when the phone had signal again', () => {
  const step = event({ type: 'arrived' })
  expect(heardLater(step, NOW)).toBeUndefined()
  expect(heardLater({ ...step, heardAt: NOW + 20 * MINUTE }, NOW)).toBe('（14:30 做的，14:50 才有信号）')
})
