import { render, screen } from '@testing-library/react'
import type { MemberId } from '@contract/ids'
import type { PromiseView } from '@contract/promise'
import type { TicketCard as Card } from '@contract/ticket'
import { JobCard } from '@/components/job-card/JobCard'
import { PromiseRing } from '@/components/promise-ring/PromiseRing'
import { leftOf, stageOf } from '@/components/promise-ring/ring'
import { Promises } from '@/components/ticket-detail/Promises'
import { TicketCard } from '@/components/ticket-card/TicketCard'
import { whatNext } from '@/copy/next'
import { promiseInWords, recordInWords } from '@/copy/promises'
import { leak, MINUTE, NOW, view, wang } from './given'
import { freshPhone } from './stubs/taro'

beforeEach(freshPhone)

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Somebody takes it by 15:20. */
const arrange: PromiseView = {
  name: 'arrange',
  from: NOW,
  warnAt: NOW + 40 * MINUTE,
  dueAt: NOW + 50 * MINUTE,
}
const promised = (promise: Partial<PromiseView> = {}, more: Partial<Card> = {}): Card => ({
  ...leak,
  ...more,
  promise: { ...arrange, ...promise },
})
const DUE = arrange.dueAt
const LATE = DUE + 12 * MINUTE

describe('the ring', () => {
  test.each([
    ['full when the promise is made', NOW, 1],
    ['as before while the clock has not begun', NOW - HOUR, 1],
    ['at three fifths in the middle of the way to the warning', NOW + 20 * MINUTE, 0.6],
    ['at one fifth when the warning comes', arrange.warnAt, 0.2],
    ['at one tenth between the warning and the end', NOW + 45 * MINUTE, 0.1],
    ['empty when it is due', DUE, 0],
    ['empty from then on', LATE, 0],
  ])('is %s', (_when, now, left) => {
    expect(leftOf(arrange, now)).toBeCloseTo(left)
  })

  test('a promise that stands still overnight empties as its clock runs, not as the night does', () => {
    const overnight = { ...arrange, warnAt: NOW + 18 * HOUR, dueAt: NOW + 18.25 * HOUR }
    expect(leftOf(overnight, NOW + 9 * HOUR)).toBeCloseTo(0.6)
    expect(stageOf(overnight, NOW + 17 * HOUR)).toBe('fine')
  })

  test.each([
    ['fine', NOW],
    ['near', arrange.warnAt],
    ['broken', DUE],
  ])('is %s in its colour and with its sign', (stage, now) => {
    render(<PromiseRing promise={arrange} now={now} />)
    expect(document.querySelector(`.promise-ring--${stage}`)).not.toBeNull()
    expect(document.querySelector(stage === 'broken' ? '.icon--alert' : '.icon--time')).not.toBeNull()
  })

  test('runs out clockwise: first the one half, then the other', () => {
    const turns = (now: number) => {
      document.body.innerHTML = ''
      render(<PromiseRing promise={arrange} now={now} />)
      return [...document.querySelectorAll<HTMLElement>('.ring__arc')].map(({ style }) => style.transform)
    }
    expect(turns(NOW)).toEqual(['rotate(45deg)', 'rotate(45deg)'])
    expect(turns(NOW + 25 * MINUTE)).toEqual(['rotate(45deg)'])
    expect(turns(arrange.warnAt)).toEqual(['rotate(153deg)'])
    expect(turns(DUE)).toEqual([])
  })
})

describe('what was promised, to who asked', () => {
  test.each<[string, Partial<PromiseView>, boolean]>([
    ['15:20 前有人接单', {}, true],
    ['15:20 前有人回应您', { name: 'acknowledge' }, true],
    ['15:20 前告诉您进展', { name: 'progress' }, true],
    ['15:20 前到您家', { name: 'onSite' }, true],
    ['15:20 前有人到场', { name: 'onSite' }, false],
    ['周四 10:00 前给您答复', { name: 'answer', dueAt: NOW + 5 * DAY - 4.5 * HOUR }, true],
    ['明天 18:00 前办好', { name: 'finish', dueAt: NOW + 27.5 * HOUR }, true],
    ['15:20 前回访您', { name: 'visit' }, true],
  ])('%s', (words, promise, atHome) => {
    expect(promiseInWords(promised(promise), 'asker', NOW, atHome)).toBe(words)
  })

  test.each<[string, Partial<PromiseView>, Partial<Card>]>([
    ['说好 15:20 前有人接单，已晚 12 分钟，片区管家周敏在督促', { step: 'steward', seenToBy: '周敏' }, {}],
    ['说好 15:20 前有人接单，已晚 12 分钟，项目经理陈静在督促', { step: 'manager', seenToBy: '陈静' }, {}],
    ['说好 15:20 前有人接单，已晚 12 分钟，已改由王建国来办', { step: 'deputy', seenToBy: '王建国' }, {}],
    ['说好 15:20 前有人接单，已晚 12 分钟，您可以催一下', {}, { choices: ['urge', 'cancel'] }],
    ['说好 15:20 前有人接单，已晚 12 分钟', {}, {}],
  ])('broken: %s', (words, promise, more) => {
    expect(promiseInWords(promised(promise, more), 'asker', LATE)).toBe(words)
  })

  test('nothing where nothing is promised', () => {
    expect(promiseInWords(leak, 'asker', NOW)).toBeUndefined()
  })

  test('who is on the way has said when: that is the better word, until it is no more', () => {
    const onTheWay = promised({ name: 'onSite' }, { state: 'enRoute', etaAt: NOW + 20 * MINUTE })
    expect(promiseInWords(onTheWay, 'asker', NOW)).toBeUndefined()
    expect(promiseInWords(onTheWay, 'asker', LATE)).toBe('说好 15:20 前有人到场，已晚 12 分钟')
    const later = promised({ name: 'onSite' }, { state: 'enRoute', etaAt: LATE })
    expect(promiseInWords(later, 'asker', NOW)).toBe('15:20 前有人到场')
  })

  test('what waits for her own yes hurries nobody else', () => {
    expect(promiseInWords(promised({ name: 'finish' }, { state: 'quoted' }), 'asker', LATE)).toBeUndefined()
  })

  test('an answer that is promised is told once, not twice', () => {
    const asked: Partial<Card> = { state: 'accepted', nature: 'complaint', promisedAt: NOW + DAY }
    expect(whatNext({ ...leak, ...asked }, 'asker', NOW)).toBe('王建国已接手，明天 14:30 前给您结果')
    const both = promised({ name: 'answer', dueAt: NOW + DAY }, asked)
    expect(whatNext(both, 'asker', NOW)).toBe('王建国已接手，有结果就告诉您')
    expect(promiseInWords(both, 'asker', NOW)).toBe('明天 14:30 前给您答复')
  })
})

describe('what is owed, to who has it and who watches over it', () => {
  test.each<[string, Partial<PromiseView>, number]>([
    ['15:20 前要接单，还有 50 分钟', {}, NOW],
    ['15:20 前要接单，还有 6 分钟', {}, DUE - 6 * MINUTE],
    ['明天 18:00 前要办好', { name: 'finish', warnAt: NOW + 20 * HOUR, dueAt: NOW + 27.5 * HOUR }, NOW],
    ['18:00 前要办好，还有 3 小时', { name: 'finish', warnAt: NOW - HOUR, dueAt: NOW + 3.5 * HOUR }, NOW],
    ['15:20 前要到场，还有 50 分钟', { name: 'onSite' }, NOW],
    ['说好 15:20 前接单，已晚 12 分钟', {}, LATE],
    ['说好 15:20 前接单，已晚 12 分钟，片区管家周敏在督促', { step: 'steward', seenToBy: '周敏' }, LATE],
  ])('%s', (words, promise, now) => {
    expect(promiseInWords(promised(promise), 'doer', now)).toBe(words)
    expect(promiseInWords(promised(promise), 'watcher', now)).toBe(words)
  })
})

test('what has come to somebody because it was late says so to them, and by name to others', () => {
  const his = promised({ step: 'deputy', seenToBy: wang.name })
  expect(promiseInWords(his, 'doer', LATE)).toBe('说好 15:20 前接单，已晚 12 分钟，现在由你来办')
  expect(promiseInWords(his, 'watcher', LATE)).toBe('说好 15:20 前接单，已晚 12 分钟，已改由王建国来办')
})

describe('on the screen', () => {
  test('a request card has the ring with its sentence beside it', () => {
    render(<TicketCard ticket={promised()} seat="asker" now={NOW} onOpen={() => undefined} />)
    screen.getByText('15:20 前有人接单')
    screen.getByText('已派给王建国，接单就告诉您')
    expect(document.querySelector('.promise-ring--fine')).not.toBeNull()
  })

  test('lateness is said once: by the sentence, not by a tag beside it', () => {
    const job = promised({}, { promisedAt: DUE })
    render(
      <JobCard
        me={wang.id}
        job={job}
        now={LATE}
        busy={false}
        onOpen={() => undefined}
        onStep={() => undefined}
      />,
    )
    screen.getByText('说好 15:20 前接单，已晚 12 分钟')
    expect(screen.queryByText(/已超时/)).toBeNull()
  })

  test('who answers for the work reads what became of every promise, and in whose hands', () => {
    const wangs = { id: 'm-wang' as MemberId, name: '王建国' }
    render(
      <Promises
        now={LATE}
        ticket={view({
          promises: [
            { name: 'acknowledge', dueAt: DUE, keptAt: NOW },
            { name: 'arrange', dueAt: DUE, brokenAt: DUE, keptAt: LATE, heldBy: wangs.name },
            { name: 'progress', dueAt: DUE, brokenAt: DUE, heldBy: wangs.name },
            { name: 'onSite', dueAt: DUE },
            { name: 'finish', dueAt: NOW + DAY },
          ],
        })}
      />,
    )
    expect([...document.querySelectorAll('.ticket-detail__promise')].map((row) => row.textContent)).toEqual([
      '响应按时，14:30',
      '有人接单晚了 12 分钟，在王建国手上',
      '有进展已晚 12 分钟，在王建国手上',
      '到场已晚 12 分钟',
      '办好明天 14:30 前',
    ])
  })

  test('whoever is not sent the record sees no card of it', () => {
    render(<Promises now={NOW} ticket={view()} />)
    expect(document.getElementById('promises')).toBeNull()
    expect(recordInWords({ name: 'finish', dueAt: DUE, keptAt: DUE }, NOW).tone).toBe('brand')
  })
})
