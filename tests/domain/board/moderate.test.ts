import fc from 'fast-check'
import { isRefusal } from '@contract/errors'
import { MODERATION_ACTS } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import { POST_STATES, type ModerationAct, type Post, type PostState, type ReportReason } from '@contract/post'
import { appeal } from '@domain/board/appeal'
import type { InQuestion } from '@domain/board/in-question'
import { moderate, moderateThread, type Judge } from '@domain/board/moderate'
import { standingAfter } from '@domain/board/noted'
import { queueItem } from '@domain/board/queue'
import { report, reportThread } from '@domain/board/report'
import { settle } from '@domain/board/settle'
import {
  at,
  author,
  comment,
  done,
  edited,
  MINUTE,
  NOW,
  post,
  tapped,
  thread,
  told,
  written,
} from './in-question'

const chen: Judge = { id: 'm-chen' as MemberId, name: '陈静', openid: 'o-chen', others: true }
const qian: Judge = { id: 'm-qian' as MemberId, name: '钱伟', openid: 'o-qian', others: true }
const alone: Judge = { ...chen, others: false }
const judge = <T extends InQuestion>(thing: T, act: ModerationAct, by = chen, now = at(10)) =>
  moderate(
    thing,
    { act, reason: '物业看过了', requestId: tapped(), ...(act === 'mute' ? { days: 3 } : {}) },
    by,
    now,
  )
const by = (id: string, reason: ReportReason = 'spam') => ({
  by: `m-${id}` as MemberId,
  reason,
  requestId: tapped(),
})
const reported = <T extends InQuestion>(thing: T, ...ids: string[]): T =>
  ids.reduce((each, id) => done(report(each, by(id), NOW)), thing)
const queued = () => post({ state: 'queued', queueKey: '1:p-1' })
const appealed = (state: PostState, decidedBy = chen) => {
  const act = state === 'refused' ? ('refuse' as const) : ('remove' as const)
  const waiting = act === 'refuse' ? queued() : post()
  const decided = done(judge(waiting, act, decidedBy, at(1)))
  return done(appeal(decided, { by: author().memberId, words: '不是广告', requestId: tapped() }, at(2)))
}

describe('a report', () => {
  test('brings it before the managers, and the third hides it until they have looked', () => {
    const two = reported(post(), 'he', 'wu')
    expect(two).toMatchObject({ state: 'public', checkAt: NOW })
    expect(two.queueKey).toBeTruthy()
    expect(two.shelves).toContain('all')
    const three = reported(two, 'qin')
    expect(three).toMatchObject({ state: 'hidden', shelves: [], queueKey: two.queueKey })
    expect(told(three)).toEqual([expect.stringContaining('先收起来了')])
  })

  test('is one of each neighbour, once, and not of one’s own', () => {
    const once = by('he')
    const first = done(report(post(), once, NOW))
    expect(report(first, once, at(1))).toBe(first)
    expect(report(first, by('he', 'rude'), at(1))).toEqual({ refused: 'REPORTED_ALREADY' })
    expect(report(post(), { ...by('lin') }, NOW)).toEqual({ refused: 'NOT_ALLOWED' })
  })

  test.each(['checking', 'queued', 'refused', 'removed', 'gone'] as const)(
    'of what is %s finds nothing',
    (state) => {
      expect(report(post({ state }), by('he'), NOW)).toEqual({ refused: 'NOT_FOUND' })
    },
  )

  test('that was judged counts no more: it takes three others to hide it again', () => {
    const back = done(judge(reported(post(), 'he', 'wu', 'qin'), 'restore'))
    expect(back).toMatchObject({ state: 'public', queueKey: null })
    const again = done(report(back, by('ma'), at(20)))
    expect(again).toMatchObject({ state: 'public' })
    expect(again.queueKey).toBeTruthy()
    expect(report(again, by('he'), at(20))).toEqual({ refused: 'REPORTED_ALREADY' })
    const hidden = ['su', 'tan'].reduce((each, id) => done(report(each, by(id), at(21))), again)
    expect(hidden.state).toBe('hidden')
  })

  test('of a thread is only for the two who speak in it, and is about the other', () => {
    const mine = done(reportThread(thread(), by('lin', 'rude'), NOW))
    expect(queueItem({ thing: mine, before: [] }, NOW)).toMatchObject({
      type: 'thread',
      words: '何平：便宜点',
      author: { id: 'm-he' },
      why: 'reports',
    })
    expect(reportThread(thread(), by('wu'), NOW)).toEqual({ refused: 'NOT_FOUND' })
    expect(reportThread(mine, by('lin'), NOW)).toEqual({ refused: 'REPORTED_ALREADY' })
    const warned = done(
      moderateThread(mine, { act: 'warn', reason: '请好好说话', requestId: tapped() }, chen, NOW),
    )
    expect(warned).toMatchObject({ queueKey: null, toNote: [{ act: 'warn', of: mine._id }] })
    expect(warned.outbox).toMatchObject([{ memberId: 'm-he', body: '物业说：请好好说话。' }])
    // And when that one reports in turn, it is about this one.
    const turned = done(reportThread(warned, by('he', 'rude'), at(1)))
    const other = { act: 'warn' as const, reason: '请您也好好说话', requestId: tapped() }
    const both = done(moderateThread(turned, other, chen, at(2)))
    expect(both.toNote?.map(({ about }) => about)).toEqual(['m-he', 'm-lin'])
    const taken = moderateThread(mine, { act: 'remove', reason: '收走', requestId: tapped() }, chen, NOW)
    expect(taken).toEqual({ refused: 'NOT_ALLOWED' })
  })
})

/** What each act makes of each state; what is not in it cannot be done. */
const TABLE: Record<'publish' | 'refuse' | 'remove' | 'restore', Partial<Record<PostState, PostState>>> = {
  publish: { queued: 'public', refused: 'public' },
  refuse: { queued: 'refused' },
  remove: { public: 'removed', hidden: 'removed' },
  restore: { hidden: 'public', removed: 'public' },
}

describe.each(POST_STATES)('what is %s', (state) => {
  test.each(Object.keys(TABLE) as (keyof typeof TABLE)[])('and %s', (act) => {
    const after = judge(post({ state }), act)
    const expected = TABLE[act][state]
    if (expected === undefined) expect(after).toEqual({ refused: 'ALREADY_DECIDED' })
    else {
      expect(after).toMatchObject({ state: expected, queueKey: null, content: post().content })
      expect(done(after).shelves.length > 0).toBe(expected === 'public')
    }
  })

  test.each(['warn', 'mute', 'ban', 'unmute'] as const)(
    'and %s is about who wrote it, and leaves it as it is',
    (act) => {
      const after = done(judge(post({ state }), act))
      expect(after).toMatchObject({
        state,
        toNote: [{ act, of: 'p-1', reason: '物业看过了' }],
        checkAt: at(10),
      })
      expect(told(after)[0]).toContain('物业说：物业看过了。')
    },
  )
})

test('the same tap again is done once', () => {
  const judging = { act: 'remove' as const, reason: '广告', requestId: tapped() }
  const once = done(moderate(post(), judging, chen, NOW))
  expect(moderate(once, judging, chen, at(1))).toBe(once)
})

test('two who decide at once: the second reads that it is decided', () => {
  expect(judge(done(judge(queued(), 'publish')), 'refuse', qian)).toEqual({ refused: 'ALREADY_DECIDED' })
  expect(judge(done(judge(queued(), 'refuse')), 'refuse', qian)).toEqual({ refused: 'ALREADY_DECIDED' })
})

test('a mute says for how long', () => {
  expect(moderate(post(), { act: 'mute', reason: '刷屏', requestId: tapped() }, chen, NOW)).toEqual({
    refused: 'BAD_INPUT',
  })
  const muted = done(judge(post(), 'mute'))
  expect(told(muted)[0]).toMatch(/暂停发言 3 天.*报修、账单等其他功能不受影响/)
  expect(standingAfter({ act: 'mute', days: 3, at: NOW })).toEqual({ mutedUntil: at(3 * 24 * 60) })
})

test('nobody judges what they have written, unless nobody else is there', () => {
  const own = post({ author: { ...author('chen'), role: 'manager' } })
  const asResident = post({ author: { ...author('chen2'), openid: 'o-chen' } })
  for (const thing of [own, asResident]) {
    expect(judge(thing, 'remove')).toEqual({ refused: 'NOT_YOUR_JUDGEMENT' })
    expect(isRefusal(judge(thing, 'remove', qian))).toBe(false)
    expect(isRefusal(judge(thing, 'remove', alone))).toBe(false)
  }
})

describe('an appeal', () => {
  test('is its author’s, once, of what was refused or removed', () => {
    const refused = done(judge(queued(), 'refuse'))
    const appealing = { by: author().memberId, words: '不是广告', requestId: tapped() }
    const once = done(appeal(refused, appealing, NOW))
    expect(once.queueKey).toBeTruthy()
    expect(appeal(once, appealing, at(1))).toBe(once)
    expect(appeal(once, { ...appealing, requestId: tapped() }, at(1))).toEqual({ refused: 'ALREADY_ASKED' })
    expect(appeal(refused, { ...appealing, by: 'm-he' as MemberId }, NOW)).toEqual({ refused: 'NOT_FOUND' })
    expect(appeal(post(), appealing, NOW)).toEqual({ refused: 'NOT_ALLOWED' })
  })

  test.each(['refused', 'removed'] as const)(
    'of what was %s is answered by somebody else than who did it',
    (state) => {
      const asked = appealed(state)
      const yes = state === 'refused' ? 'publish' : 'restore'
      expect(judge(asked, yes)).toEqual({ refused: 'NOT_YOUR_JUDGEMENT' })
      const granted = done(judge(asked, yes, qian))
      expect(granted).toMatchObject({
        state: 'public',
        queueKey: null,
        appeal: { answered: { granted: true } },
      })
      expect(told(granted).at(-1)).toContain('申诉通过')
      expect(isRefusal(judge(asked, yes, alone))).toBe(false)
    },
  )

  test.each([
    ['refused', 'refuse'],
    ['removed', 'remove'],
  ] as const)('of what was %s may come to nothing, with a reason', (state, no) => {
    const stands = done(judge(appealed(state), no, qian))
    expect(stands).toMatchObject({ state, queueKey: null, appeal: { answered: { granted: false } } })
    expect(told(stands).at(-1)).toContain('维持原来的决定')
    expect(judge(stands, no, chen)).toEqual({ refused: 'ALREADY_DECIDED' })
  })

  test('against what WeChat decided may be answered by anybody', () => {
    const { checking, ...waiting } = written()
    const refused = settle<Post>({ ...waiting, checking }, { ...checking, words: 'risky', label: 10001 }, NOW)
    const asked = done(appeal(refused, { by: author().memberId, words: '不是', requestId: tapped() }, NOW))
    expect(done(judge(asked, 'publish'))).toMatchObject({
      state: 'public',
      appeal: { answered: { granted: true } },
    })
  })
})

describe('an edit in doubt', () => {
  const inDoubt = (more: Partial<Post> = {}): Post => {
    const thing = edited(more)
    return settle<Post>(thing, { ...thing.checking, words: 'review' }, NOW)
  }

  test('is let in, or left out, and what was public stays public', () => {
    expect(done(judge(inDoubt(), 'publish'))).toMatchObject({
      state: 'public',
      content: { words: '降价了。' },
    })
    const out = done(judge(inDoubt(), 'refuse'))
    expect(out).toMatchObject({ state: 'public', queueKey: null, content: post().content, checking: null })
    expect(out.edited).toBeUndefined()
    expect(told(out).at(-1)).toContain('的修改没有发布')
  })

  test('still waits when a report about the post was found to be nothing', () => {
    const both = reported(inDoubt(), 'he')
    const after = done(judge(both, 'restore'))
    expect(after.queueKey).toBeTruthy()
    expect(after.edited).toBeDefined()
  })

  test('goes with the post that is removed', () => {
    const after = done(judge(inDoubt(), 'remove'))
    expect(after).toMatchObject({ state: 'removed', checking: null, queueKey: null })
    expect(after.edited).toBeUndefined()
  })

  test('whose check still runs is not let in by a tap that was about a report', () => {
    const both = reported<Post>(edited(), 'he')
    expect(queueItem({ thing: both, before: [] }, NOW).edited).toBeUndefined()
    expect(judge(both, 'publish', chen, at(1))).toEqual({ refused: 'ALREADY_DECIDED' })
  })
})

test('the queue says why it waits, what was said against it, and never who said it', () => {
  const row = queueItem({ thing: reported(comment(), 'wu'), before: [], title: '儿童自行车' }, NOW)
  expect(row).toMatchObject({ type: 'comment', title: '儿童自行车', why: 'reports', at: NOW })
  expect(JSON.stringify(row)).not.toContain('m-wu')
  expect(queueItem({ thing: queued(), before: [] }, NOW).why).toBe('check')
  expect(queueItem({ thing: appealed('removed'), before: [] }, NOW).why).toBe('appeal')
})

test('whatever is done in whatever order, what was written is kept and every act stands', () => {
  const acts = Object.keys(MODERATION_ACTS) as ModerationAct[]
  fc.assert(
    fc.property(
      fc.constantFrom(...POST_STATES),
      fc.array(
        fc.oneof(fc.constantFrom(...acts), fc.constant('report' as const), fc.constant('appeal' as const)),
        {
          maxLength: 12,
        },
      ),
      (state, steps) => {
        let thing: InQuestion = post({ state })
        let decided = 0
        steps.forEach((step, index) => {
          const now = NOW + index * MINUTE
          const next =
            step === 'report'
              ? report(thing, by(`n-${index}`), now)
              : step === 'appeal'
                ? appeal(thing, { by: author().memberId, words: '?', requestId: tapped() }, now)
                : judge(thing, step, index % 2 === 0 ? chen : qian, now)
          if (isRefusal(next)) return
          if (step !== 'report' && step !== 'appeal') decided += 1
          thing = next
        })
        expect(thing).toMatchObject({ content: post().content })
        expect(thing.acts).toHaveLength(decided)
        expect('shelves' in thing && thing.shelves.length > 0).toBe(thing.state === 'public')
        // Whatever waits for somebody has an hour at which they are told.
        if (thing.queueKey) expect(thing.checkAt).not.toBeNull()
      },
    ),
    { seed: 2029, numRuns: 500 },
  )
})
