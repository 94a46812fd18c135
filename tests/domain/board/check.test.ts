import fc from 'fast-check'
import type { Checking, CheckVerdict, Post, PostAbout } from '@contract/post'
import {
  afterAsking,
  afterHearing,
  nextLook,
  outcomeOf,
  piecesOf,
  questionOf,
  type Asked,
  type Said,
} from '@domain/board/check'
import { offenceOf } from '@domain/board/offences'
import { seenTo, tellAgainAt } from '@domain/board/schedule'
import { settle } from '@domain/board/settle'
import { checkingOf } from '@domain/board/write'
import {
  at,
  author,
  comment,
  content,
  edited,
  MINUTE,
  NOW,
  picture,
  post,
  told,
  written,
} from './in-question'

const answered = (words: Said, traces: Asked['traces'] = []): Asked => ({ words, traces, unreadable: [] })
const silence: Asked = { traces: [], unreadable: [] }
const pass: Said = { verdict: 'pass', label: 100 }
const settled = <T extends Post>(thing: T & { checking: Checking }, asked: Asked, now = NOW): T =>
  settle(thing as T, afterAsking(thing.checking, asked), now)

test('a post is asked about with its title and everything else that neighbours will read', () => {
  expect(questionOf(written())).toEqual({
    scene: 3,
    nickname: '林秀英',
    title: '儿童自行车',
    pieces: ['骑了半年，孩子长高了。'],
  })
  const about: PostAbout = { kind: 'shop', place: '3号楼底商', hours: [] }
  expect(questionOf(post({ content: content({ about }) })).pieces).toEqual([
    '骑了半年，孩子长高了。\n3号楼底商',
  ])
  expect(questionOf(comment())).toEqual({ scene: 2, nickname: '林秀英', pieces: ['还在吗？'] })
})

test('of an edited post it is the edited words that are looked at', () => {
  expect(questionOf(edited()).pieces).toEqual(['降价了。'])
})

test('however long it is, every stretch of sixty characters is read in one piece', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), fc.nat(12_000), (length, from) => {
      const words = Array.from({ length }, (_, index) =>
        String.fromCodePoint(0x4e00 + (index % 20_000)),
      ).join('')
      const pieces = piecesOf(words)
      expect(pieces.every((piece) => [...piece].length <= 2500)).toBe(true)
      const stretch = words.slice(from, from + 60)
      expect(pieces.some((piece) => piece.includes(stretch))).toBe(true)
    }),
    { seed: 9, numRuns: 200 },
  )
})

test('what passes is public at once, on its shelves, and nobody is bothered with it', () => {
  const after = settled(written(), answered(pass))
  expect(after).toMatchObject({ state: 'public', checking: null, checkAt: null, outbox: [] })
  expect(after.shelves).toContain('all')
})

test('what is in doubt waits for somebody: not public, not lost, and its author knows', () => {
  const after = settled(written(), answered({ verdict: 'review', label: 10001 }))
  expect(after).toMatchObject({ state: 'queued', checkAt: NOW, shelves: [] })
  expect(after.queueKey).toMatch(/:p-1$/)
  expect(told(after)).toEqual([expect.stringContaining('要请物业看一下')])
})

test('what is risky is not published; its author hears why, kindly, and how to appeal', () => {
  const after = settled(written(), answered({ verdict: 'risky', label: 20003 }))
  expect(after).toMatchObject({ state: 'refused', queueKey: null, shelves: [] })
  expect(after.content).toEqual(written().content)
  expect(told(after)).toEqual([expect.stringMatching(/没有发布 原因：里面有伤人的话。.*申诉/)])
  expect(after.acts).toMatchObject([
    { act: 'refuse', reason: '里面有伤人的话', by: { name: '微信内容安全检查' } },
  ])
  // And it is kept for whoever has to judge them the next time.
  expect(after.toNote).toMatchObject([{ act: 'refuse', of: 'p-1' }])
})

test.each([
  [10001, '广告'],
  [20001, '时政'],
  [20003, '伤人'],
  [20006, '违法'],
  [20008, '诈骗'],
  [20013, '版权'],
  [99999, '不适合公开'],
  [undefined, '不适合公开'],
])('label %s is told as something about %s', (label, words) => {
  expect(offenceOf(label)).toContain(words)
})

test('WeChat that does not answer is asked again, more and more seldom, for ten minutes; then a person looks', () => {
  let thing = written()
  const asked: number[] = []
  for (let now = NOW; thing.state === 'checking'; now = thing.checkAt ?? Infinity) {
    asked.push((now - NOW) / MINUTE)
    thing = { ...settled(thing, silence, now) } as typeof thing
    expect(['checking', 'queued']).toContain(thing.state)
  }
  expect(asked.at(-1)).toBe(10)
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.length).toBeLessThan(12)
  expect(thing).toMatchObject({ state: 'queued', shelves: [] })
  expect(told(thing)).toHaveLength(1)
})

describe('pictures', () => {
  const withTrace = (): Checking =>
    afterAsking(checkingOf([picture('bike')], NOW), answered(pass, [{ file: picture('bike'), traceId: 'x' }]))

  test('are waited for half an hour, and then somebody looks', () => {
    const checking = withTrace()
    expect(outcomeOf(checking, at(29))).toBe('wait')
    expect(nextLook(checking, NOW)).toBe(at(30))
    expect(outcomeOf(checking, at(30))).toBe('review')
  })

  test('pass with the words, or hold them back', () => {
    const verdicts: [CheckVerdict, string][] = [
      ['pass', 'public'],
      ['review', 'queued'],
      ['risky', 'refused'],
    ]
    for (const [verdict, state] of verdicts)
      expect(settle(written(['bike']), afterHearing(withTrace(), 'x', { verdict }), NOW)).toMatchObject({
        state,
      })
  })

  test('of another number are no news, and what was said once stands', () => {
    const checking = withTrace()
    expect(afterHearing(checking, 'invented', { verdict: 'pass' })).toBe(checking)
    const risky = afterHearing(checking, 'x', { verdict: 'risky', label: 20006 })
    expect(afterHearing(risky, 'x', { verdict: 'pass' })).toBe(risky)
    expect(risky.label).toBe(20006)
  })

  test('that two asked about wait for the first number only', () => {
    const other = answered(pass, [{ file: picture('bike'), traceId: 'y' }])
    expect(afterAsking(withTrace(), other).pictures).toMatchObject([{ traceId: 'x' }])
  })

  test('that are not there are for a person to look at', () => {
    const checking = afterAsking(checkingOf([picture('gone')], NOW), {
      ...answered(pass),
      unreadable: [picture('gone')],
    })
    expect(outcomeOf(checking, NOW)).toBe('review')
  })

  test('heard of late, when somebody is to look already, still stop it or let it out', () => {
    const waiting = settle(written(['bike']), withTrace(), at(31))
    expect(waiting.state).toBe('queued')
    const late = (verdict: CheckVerdict) =>
      settle(waiting, afterHearing(waiting.checking ?? withTrace(), 'x', { verdict }), at(32))
    expect(late('risky')).toMatchObject({ state: 'refused', queueKey: null })
    expect(late('pass')).toMatchObject({ state: 'public', queueKey: null })
  })
})

test('whatever comes in whatever order, it is public only if all of it passed', () => {
  const verdict = fc.constantFrom<CheckVerdict>('pass', 'review', 'risky')
  const files = ['a', 'b', 'c']
  fc.assert(
    fc.property(
      verdict,
      fc.array(verdict, { minLength: 3, maxLength: 3 }),
      fc.array(fc.nat(2), { maxLength: 6 }),
      (words, pictures, order) => {
        let thing: Post & { checking: Checking } = written(files)
        const traces = files.map((name) => ({ file: picture(name), traceId: name }))
        thing = settled(thing, answered({ verdict: words }, traces)) as typeof thing
        const heard = new Set<number>()
        for (const index of order) {
          if (!thing.checking) break
          heard.add(index)
          const said = { verdict: pictures[index] ?? 'review' }
          thing = settle(thing, afterHearing(thing.checking, files[index] ?? '', said), NOW)
        }
        const known = [words, ...[...heard].map((index) => pictures[index])]
        const everything = heard.size === files.length
        const expected = known.includes('risky')
          ? 'refused'
          : !everything
            ? 'checking'
            : known.includes('review')
              ? 'queued'
              : 'public'
        expect(thing.state).toBe(expected)
        expect(thing.shelves.length > 0).toBe(expected === 'public')
      },
    ),
    { seed: 29, numRuns: 500 },
  )
})

describe('an edit', () => {
  test('that passes takes the place of what was', () => {
    const after = settled(edited(), answered(pass))
    expect(after).toMatchObject({ state: 'public', content: { words: '降价了。' } })
    expect(after.edited).toBeUndefined()
  })

  test('that is risky leaves what was, and its author is told', () => {
    const after = settled(edited(), answered({ verdict: 'risky', label: 10001 }))
    expect(after).toMatchObject({ state: 'public', content: { words: '骑了半年，孩子长高了。' } })
    expect(after.edited).toBeUndefined()
    expect(told(after)).toEqual([expect.stringMatching(/的修改没有发布 原因：看起来像广告推销。/)])
  })

  test('that is in doubt waits, while everybody sees what was', () => {
    const after = settled(edited(), answered({ verdict: 'review' }))
    expect(after).toMatchObject({ state: 'public', content: { words: '骑了半年，孩子长高了。' } })
    expect(after.edited?.words).toBe('降价了。')
    expect(after.queueKey).toBeTruthy()
    expect(after.shelves).toContain('all')
  })

  test('of what is hidden stays hidden until somebody has looked', () => {
    const hidden = edited({ state: 'hidden', queueKey: '1:p-1' })
    expect(settled(hidden, answered(pass))).toMatchObject({
      state: 'hidden',
      queueKey: '1:p-1',
      content: { words: '降价了。' },
      shelves: [],
    })
  })
})

test('what its author has taken away meanwhile stays away', () => {
  const gone = { ...written(), state: 'gone' as const }
  expect(settled(gone, answered(pass))).toMatchObject({ state: 'gone', checking: null, checkAt: null })
})

test('who waited long for it hears that it is public; who did not, does not', () => {
  expect(told(settled(written(), answered(pass), at(1)))).toEqual([])
  expect(told(settled(written(), answered(pass), at(5)))).toEqual([expect.stringContaining('已经发布')])
})

test('the managers are reminded every hour of the day while something waits, and never at night', () => {
  const clock = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`)
  expect(tellAgainAt(clock('10:00'))).toBe(clock('11:00'))
  expect(tellAgainAt(clock('21:30'))).toBe(clock('08:00') + 24 * 60 * MINUTE)
  expect(tellAgainAt(clock('02:00'))).toBe(clock('08:00'))
})

test('what came in while it was being seen to is seen to next', () => {
  const waiting = settled(written(), answered({ verdict: 'review' }))
  expect(seenTo(waiting, { noted: [], told: true }, NOW).checkAt).toBe(at(60))
  expect(seenTo(waiting, { noted: [], told: false }, NOW).checkAt).toBe(NOW)
  const refused = settled(written(), answered({ verdict: 'risky' }))
  expect(seenTo(refused, { noted: [], told: false }, NOW).checkAt).toBe(NOW)
  const noted = refused.toNote?.map(({ requestId }) => requestId) ?? []
  expect(seenTo(refused, { noted, told: false }, NOW)).toMatchObject({ toNote: [], checkAt: null })
})

test('a comment is found under its post only when it has passed', () => {
  const said = comment({ state: 'checking', checking: checkingOf([], NOW), author: author('he') })
  expect(said.sortKey).toBe('')
  const heard = afterAsking(checkingOf([], NOW), answered(pass))
  expect(settle(said, heard, NOW).sortKey).toMatch(/:c-1$/)
})
