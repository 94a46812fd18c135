import { ERROR_CODES } from '@contract/errors'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { triage } from '@domain/ticket/triage'
import { formTitle, onTheRound, toMend, toSay } from '@/copy/kinds'
import { REFUSALS } from '@/copy/refusals'

test('every refusal has words of its own, short enough for two lines, and none shows its code', () => {
  const words = [...ERROR_CODES, 'OFFLINE' as const].map((code) => REFUSALS[code])
  expect(new Set(words).size).toBe(words.length)
  for (const sentence of words) {
    expect(sentence).toMatch(/^[^A-Za-z_]{6,28}$/)
  }
})

test('a red phrase makes an emergency of a request, and no other phrase does', () => {
  for (const kind of DEFAULT_KINDS) {
    const urgent = (note: string) => triage(kind, { note }).urgency === 'emergency'
    expect(kind.phrases.alarm.filter((phrase) => !urgent(phrase))).toEqual([])
    expect(kind.phrases.usual.filter(urgent)).toEqual([])
  }
})

test('what is broken stands apart from what somebody has to say; noise is among what is broken', () => {
  expect(toSay(DEFAULT_KINDS).map(({ word }) => word)).toEqual(['投诉', '咨询', '表扬', '建议'])
  expect(toMend(DEFAULT_KINDS).map(({ id }) => id)).toContain('noise')
  expect(toMend(DEFAULT_KINDS)).toHaveLength(12)
  expect(onTheRound(DEFAULT_KINDS).map(({ id }) => id)).not.toContain('lock')
})

test('what the manager has hidden has no tile', () => {
  const [leak, ...others] = DEFAULT_KINDS
  expect(toMend([{ ...leak!, hidden: true }, ...others]).map(({ id }) => id)).not.toContain('leak')
})

test('every form has a name that reads as one', () => {
  expect(DEFAULT_KINDS.map(formTitle)).toEqual([
    '漏水报修',
    '停电报修',
    '电梯报修',
    '门禁报修',
    '门锁报修',
    '下水报修',
    '报修：灯',
    '网络报修',
    '公共设施报修',
    '保洁反映',
    '噪音反映',
    '其他问题',
    '投诉',
    '咨询',
    '表扬',
    '建议',
  ])
})
