import { isRefusal } from '@contract/errors'
import type { Hears, Topic } from '@contract/notice'
import { prefer, preferencesOf, quietUntil, wants } from '@domain/notice/preferences'
import { chen, lin, wang } from '../given'

/** A moment of the community on 21 November. */
const at = (time: string): number => Date.parse(`2026-11-21T${time}:00+08:00`)
const late = { late: true }
const until = (
  hears: Hears | undefined,
  time: string,
  notice: { late?: boolean } = late,
): string | undefined => {
  const moment = quietUntil({ role: 'resident', ...(hears ? { hears } : {}) }, notice, at(time))
  return moment === undefined ? undefined : new Date(moment + 8 * 60 * 60_000).toISOString().slice(8, 16)
}

describe('quiet hours', () => {
  test.each([
    ['at noon', '12:00', undefined],
    ['just before ten', '21:59', undefined],
    ['at ten', '22:00', '22T07:00'],
    ['before midnight', '23:59', '22T07:00'],
    ['after midnight', '00:30', '21T07:00'],
    ['just before seven', '06:59', '21T07:00'],
    ['at seven', '07:00', undefined],
  ])('what can wait, %s', (_when, time, expected) => {
    expect(until(undefined, time)).toBe(expected)
  })
  test('what she waits for now comes now', () => {
    expect(until(undefined, '23:00', {})).toBeUndefined()
  })
  test('her own hours, by day too; or none', () => {
    const nap: Hears = { off: [], quiet: { from: '13:00', to: '15:00' } }
    expect([until(nap, '14:00'), until(nap, '15:00'), until(nap, '23:00')]).toEqual([
      '21T15:00',
      undefined,
      undefined,
    ])
    expect(until({ off: [], quiet: null }, '23:00')).toBeUndefined()
  })
  test('a technician has none unless he wants them', () => {
    expect(quietUntil({ role: 'technician' }, late, at('23:00'))).toBeUndefined()
    const hears: Hears = { off: [], quiet: { from: '22:00', to: '06:00' } }
    expect(quietUntil({ role: 'technician', hears }, late, at('23:00'))).toBeDefined()
  })
})

describe('preferences', () => {
  test('everybody has the topics of what they are, all on', () => {
    const topics = (member: Parameters<typeof preferencesOf>[0]) =>
      preferencesOf(member).topics.map(
        ({ topic, on, fixed }) => `${topic}${on ? '' : ' off'}${fixed ? ' fixed' : ''}`,
      )
    expect(topics(lin)).toEqual(['progress', 'household', 'follow', 'bills'])
    expect(topics(wang)).toEqual(['job fixed', 'progress', 'follow'])
    expect(topics(chen)).toEqual(['job fixed', 'watch', 'digest', 'progress', 'follow'])
    expect(preferencesOf(lin).quiet).toEqual({ from: '22:00', to: '07:00' })
    expect(preferencesOf(wang).quiet).toBeUndefined()
  })
  test('what is switched off is not wanted; the same wish again changes nothing', () => {
    const wish = { off: ['follow' as Topic], quiet: null }
    const saved = prefer(lin, wish)
    if (isRefusal(saved)) throw new Error(saved.refused)
    expect([wants(saved, 'follow'), wants(saved, 'progress')]).toEqual([false, true])
    expect(prefer(saved, wish)).toBe(saved)
    expect(preferencesOf(saved).quiet).toBeUndefined()
  })
  test.each<[string, Topic[], string]>([
    ['a job', ['job'], 'TOPIC_FIXED'],
    ['what is another role’s', ['digest'], 'TOPIC_FIXED'],
  ])('%s cannot be switched off', (_what, off, code) => {
    expect(prefer(wang, { off, quiet: null })).toEqual({ refused: code })
  })
  test('hours without a length are none', () => {
    expect(prefer(lin, { off: [], quiet: { from: '07:00', to: '07:00' } })).toEqual({
      refused: 'WRONG_DATES',
    })
  })
})
