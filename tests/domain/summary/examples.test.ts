import type { Moment } from '@contract/ids'
import type { Figures, SummaryDocument } from '@contract/summary'
import type { Ticket } from '@contract/ticket'
import { FEW_VERDICTS, shrunk } from '@domain/summary/fair'
import { spanAfter, spanAt, spanBefore } from '@domain/summary/periods'
import { quoted } from '@domain/summary/quoted'
import { factsOf } from '@domain/summary/read-ticket'
import { sentencesOf } from '@domain/summary/sentences'
import { summaryOf } from '@domain/summary/summary'
import { lapse } from '@domain/ticket/clocks'
import { community, done, lin, MINUTE, NOON, submitted, wang, zhou } from '../given'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Monday 23 November 2026, midnight in the community. */
const MONDAY = Date.UTC(2026, 10, 22, 16)
const WEEK = spanAt('week', NOON)
const NEXT = spanAfter(WEEK)

const summed = (
  tickets: readonly Ticket[],
  span = WEEK,
  earlier: SummaryDocument[] = [],
): SummaryDocument => {
  const window = { ...span, madeAt: span.to + 8 * HOUR + MINUTE, lastMadeAt: earlier[0]?.madeAt }
  const facts = tickets.flatMap((ticket) => factsOf(ticket, window) ?? [])
  return summaryOf(window, facts, { map: community, sizes: [], earlier })
}
const finished = (at: Moment = NOON, more: Parameters<typeof submitted>[0] = {}): Ticket => {
  const accepted = done(submitted(more, lin, at), { type: 'accept' }, wang, at + 5 * MINUTE)
  const there = done(accepted, { type: 'arrive' }, wang, at + 30 * MINUTE)
  return done(there, { type: 'finish', note: '好了' }, wang, at + HOUR)
}

describe('a week', () => {
  test('begins on Monday at midnight in Shanghai, and ends when the next one does', () => {
    expect(WEEK).toEqual({ type: 'week', period: '2026-11-16', from: MONDAY - 7 * DAY, to: MONDAY })
    expect(spanAt('week', MONDAY - 1)).toEqual(WEEK)
    expect(spanAt('week', MONDAY).period).toBe('2026-11-23')
    expect(spanBefore(spanAt('month', Date.UTC(2027, 0, 15))).period).toBe('2026-12')
    expect(spanAfter(spanAt('month', Date.UTC(2026, 0, 31))).to - Date.UTC(2026, 1, 28, 16)).toBe(0)
  })
  test('what came in at 23:59 on Sunday is the old week’s, at 00:00 the new one’s', () => {
    const tickets = [
      submitted({}, lin, MONDAY - MINUTE),
      { ...submitted({}, lin, MONDAY), _id: 't-2' as Ticket['_id'] },
    ]
    expect(summed(tickets).figures.asked).toBe(1)
    expect(summed(tickets, NEXT).figures.asked).toBe(1)
  })
  test('a request that goes over into the next is asked for in one, and finished in the other', () => {
    const ticket = finished(MONDAY - 40 * MINUTE)
    expect(summed([ticket]).figures).toMatchObject({ asked: 1, finished: 0, open: 1 })
    expect(summed([ticket]).hurt.longest).toMatchObject([{ why: '王建国，处理中' }])
    expect(summed([ticket], NEXT).figures).toMatchObject({ asked: 0, finished: 1, open: 0 })
  })
  test('in which nothing happened is said to be one, and has no figures out of nothing', () => {
    const { sentences, figures, line, people, zones } = summed([])
    expect(sentences).toEqual(['11月16日到22日没有新的单子。', '没有到时间的时限。', '没有评价。'])
    expect(figures.response).toEqual({ count: 0 })
    expect(line).toHaveLength(1)
    expect([people.length, zones.length]).toEqual([0, 3])
  })
  test('of one request is the whole of that request', () => {
    const rated = done(finished(), { type: 'rate', stars: 5, words: '谢谢王师傅' }, lin, NOON + 2 * HOUR)
    const { sentences, figures, people, behind } = summed([rated])
    expect(sentences).toEqual([
      '11月16日到22日来了 1 张单子；办完 1 张，没有留下的。',
      '说好的 5 条时限都做到了。',
      '只有 1 条评价，平均 5.0 星。',
    ])
    expect(figures).toMatchObject({
      response: { count: 1, median: 5, p90: 5 },
      onSite: { count: 1, median: 30, p90: 30 },
      stars: { sum: 5, count: 1 },
      rateable: 1,
      rated: 1,
    })
    expect(people).toMatchObject([{ name: '王建国', finished: 1, fives: 1, words: '谢谢王师傅' }])
    expect(behind.map(({ key }) => key)).toContain('cell:leak|b3')
  })
})

describe('told of late', () => {
  test('a step from the week before changes nothing there, and the next one says so', () => {
    const accepted = done(submitted({}, lin, MONDAY - 2 * HOUR), { type: 'accept' }, wang, MONDAY - HOUR)
    const before = summed([accepted])
    const told = done(accepted, { type: 'arrive', doneAt: MONDAY - MINUTE }, wang, MONDAY + 10 * HOUR)
    expect(summed([told])).toEqual(before)
    expect(summed([told], NEXT, [before])).toMatchObject({
      late: { steps: 1, verdicts: 0 },
      figures: { kept: 0 },
    })
    expect(summed([told], NEXT)).toMatchObject({ late: { steps: 0 } })
  })
  test('a verdict of Sunday evening that is another on Monday noon', () => {
    const rated = done(finished(MONDAY - 4 * HOUR), { type: 'rate', stars: 2 }, lin, MONDAY - 2 * HOUR)
    const before = summed([rated])
    const changed = done(rated, { type: 'rerate', stars: 4 }, lin, MONDAY + 12 * HOUR)
    expect(before.figures.stars).toEqual({ sum: 2, count: 1 })
    expect(summed([changed], NEXT, [before])).toMatchObject({
      late: { verdicts: 1 },
      figures: { stars: { count: 0 } },
    })
  })
  test('changed before the summary was made, it counts as it is', () => {
    const rated = done(finished(MONDAY - 4 * HOUR), { type: 'rate', stars: 2 }, lin, MONDAY - 2 * HOUR)
    const changed = done(rated, { type: 'rerate', stars: 4 }, lin, MONDAY + 7 * HOUR)
    expect(summed([changed]).figures.stars).toEqual({ sum: 4, count: 1 })
  })
})

describe('what hurt', () => {
  test('an anonymous verdict is quoted without whose work it was', () => {
    const rated = (anonymous: boolean) =>
      done(finished(), { type: 'rate', stars: 1, words: '没来', anonymous }, lin, NOON + 2 * HOUR)
    expect(summed([rated(true)]).hurt.lowest).toMatchObject([{ words: '没来', who: '' }])
    expect(summed([rated(false)]).hurt.lowest).toMatchObject([{ words: '没来', who: '王建国' }])
  })
  test('a broken promise, by how much it was late', () => {
    const late = lapse(submitted(), community, NOON + 15 * MINUTE)
    const accepted = done(late, { type: 'takeOver' }, zhou, NOON + 55 * MINUTE)
    expect(summed([accepted]).hurt.broken).toMatchObject([
      { promise: 'acknowledge', lateBy: 40, heldBy: '王建国' },
    ])
  })
  test('nobody’s number or door is in their words', () => {
    const ticket = submitted()
    expect(quoted(`3号楼2单元501的${lin.name}，打 138 1234 5678 或 0571-8812345`, ticket)).toBe(
      '3号楼的住户，打 ************* 或 ************',
    )
    expect(quoted('5栋1单元302也漏，三天了', ticket)).toBe('某户也漏，三天了')
  })
})

describe('what comes back', () => {
  const weeks = (nths: readonly number[], of: (at: Moment) => Ticket) => {
    let earlier: SummaryDocument[] = []
    for (let nth = 0; nth <= Math.max(...nths); nth += 1) {
      const span = spanAt('week', NOON + nth * 7 * DAY)
      earlier = [summed(nths.includes(nth) ? [of(NOON + nth * 7 * DAY)] : [], span, earlier), ...earlier]
    }
    return earlier[0]?.came.risks.map(
      ({ what, place, reason, running }) => `${what} ${place} ${reason} ${running}`,
    )
  }
  const leak = (at: Moment) => submitted({}, lin, at)
  const lift = (at: Moment) => submitted({ kind: 'lift' }, lin, at)
  test('three weeks running at one place is a risk; with a gap it is none', () => {
    expect(weeks([0, 1], leak)).toEqual([])
    expect(weeks([0, 1, 2], leak)).toEqual(['漏水 3号楼 weeks 3'])
    expect(weeks([0, 1, 2, 3], leak)).toEqual(['漏水 3号楼 weeks 4'])
    expect(weeks([0, 2, 3], leak)).toEqual([])
  })
  test('a lift in two months running is one, even if only once in each', () => {
    expect(weeks([0, 2], lift)).toEqual(['电梯 3号楼 months 2'])
    expect(weeks([0, 2], leak)).toEqual([])
  })
})

test('a technician with two perfect verdicts does not stand above one with forty good ones', () => {
  const mean = 4.2
  expect(shrunk({ sum: 10, count: 2 }, mean)).toBeLessThan(shrunk({ sum: 190, count: 40 }, mean))
  expect(shrunk({ sum: 0, count: 0 }, mean)).toBeCloseTo(mean)
  expect(FEW_VERDICTS).toBe(5)
})

describe('three sentences', () => {
  const figures = (more: Partial<Figures>): Figures => ({ ...summed([]).figures, ...more })
  const said = (now: Partial<Figures>, before?: Partial<Figures>) =>
    sentencesOf(WEEK, figures(now), before && figures(before))
  test('compare with the week before, and give a share only of what is many', () => {
    expect(
      said(
        {
          asked: 42,
          finished: 39,
          open: 12,
          kept: 171,
          broken: 9,
          response: { count: 40, median: 6, p90: 14 },
          stars: { sum: 92, count: 20 },
          rateable: 39,
          rated: 20,
          reopened: 2,
        },
        { asked: 37, kept: 90, broken: 10 },
      ),
    ).toEqual([
      '11月16日到22日来了 42 张单子，比前一周多 5 张；办完 39 张；还有 12 张没办完。',
      '说好的 180 条时限做到 171 条（95%），比前一周高 5 个百分点；十次有九次在 14 分钟内有人响应。',
      '评价 20 条，平均 4.6 星；能评的 39 次里评了 20 次；返修 2 次。',
    ])
  })
  test('call little little', () => {
    expect(
      said({ asked: 1, open: 1, kept: 2, broken: 1, stars: { sum: 7, count: 2 }, rateable: 3 }, { asked: 1 }),
    ).toEqual([
      '11月16日到22日来了 1 张单子，和前一周一样多；还有 1 张没办完。',
      '说好的 3 条时限做到 2 条。',
      '只有 2 条评价，平均 3.5 星。',
    ])
    expect(said({ broken: 1, rateable: 2 })[1]).toBe('说好的 1 条时限没有做到。')
    expect(said({ broken: 1, rateable: 2 })[2]).toBe('还没有人评价。')
  })
  test('a month, and a week that goes over its end', () => {
    const [month] = sentencesOf(spanAt('month', NOON), figures({}), undefined)
    expect(month).toBe('11月没有新的单子。')
    expect(sentencesOf(spanAt('week', MONDAY + 8 * DAY), figures({}), undefined)[0]).toMatch(
      /^11月30日到12月6日/,
    )
  })
})
