import type { Standard, Tick } from '@contract/standard'
import { hoursInWords } from './duty'

export const STANDARD = {
  page: '标准',
  name: '叫什么',
  nameHint: '比如：单元大堂',
  ticks: '做到哪几项算好',
  ticksHint: '3 到 6 项，一项一句话；可以配一张照片，让人一看就懂',
  tick: '第',
  tickHint: '比如：地面拖净',
  addTick: '加一项',
  removeTick: '去掉',
  example: '样子',
  minutes: '做一次要几分钟',
  minutesHint: '1 到 240',
  windows: '一天做几次，什么时间做',
  windowsHint: '每段时间做一次，最多 8 段',
  addWindow: '加一段时间',
  days: '哪些日子',
  every: '隔几天做一次',
  everyHint: '不是天天做的，比如擦玻璃',
  everyDays: '每几天',
  since: '从哪天开始算',
  save: '保存',
  saved: '已保存，今天的轮次会跟着改',
  remove: '删除标准',
  removeTitle: '删除这个标准？',
  removed: '已删除',
  readOnly: '标准由项目经理来改',
  gone: '这个标准已经不在了',
  from: '从',
  to: '到',
} as const

/** A standard as it is being written. */
export interface StandardForm {
  name: string
  ticks: Tick[]
  minutes: string
  windows: { from: string; to: string }[]
  days: number[]
  /** Not on each of the days, but every so many. */
  isSpaced: boolean
  every: string
  /** Empty: today. */
  since: string
}

export const MOST_TICKS = 6
export const FEWEST_TICKS = 3
export const MOST_WINDOWS = 8
const DAY_MINUTES = 24 * 60

/** Every hour of every day, until somebody says otherwise. */
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7, 8]

/** An id that none of them has. */
const freshId = (ticks: readonly Tick[]): string => {
  let number = ticks.length + 1
  while (ticks.some(({ id }) => id === `t${number}`)) number += 1
  return `t${number}`
}
export const withTick = (ticks: readonly Tick[]): Tick[] => [...ticks, { id: freshId(ticks), words: '' }]

export const blankStandard = (): StandardForm => ({
  name: '',
  ticks: withTick(withTick(withTick([]))),
  minutes: '10',
  windows: [{ from: '07:00', to: '10:00' }],
  days: EVERY_DAY,
  isSpaced: false,
  every: '2',
  since: '',
})

export const formOf = (standard: Standard): StandardForm => ({
  name: standard.name,
  ticks: standard.ticks,
  minutes: String(standard.minutes),
  windows: standard.windows,
  days: standard.days,
  isSpaced: standard.every !== undefined,
  every: String(standard.every?.days ?? 2),
  since: standard.every?.since ?? '',
})

const wholeIn = (written: string, least: number, most: number): boolean =>
  /^\d+$/.test(written) && Number(written) >= least && Number(written) <= most

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
/** From and to in minutes of the day, running on past midnight. */
const span = ({ from, to }: StandardForm['windows'][number]): [number, number] => {
  const start = minutesOf(from)
  const end = minutesOf(to)
  return [start, end > start ? end : end + DAY_MINUTES]
}
/** Two that are walked at the same time, also when one runs past midnight. */
const overlap = (one: [number, number], other: [number, number]): boolean =>
  [-DAY_MINUTES, 0, DAY_MINUTES].some((shift) => one[0] < other[1] + shift && other[0] + shift < one[1])

const windowsFault = (windows: StandardForm['windows']): string | undefined => {
  const same = windows.find(({ from, to }) => from === to)
  if (same) return `${same.from} 开始和结束是同一个时间，请改一下`
  const clash = windows.find((one, at) =>
    windows.slice(at + 1).some((other) => overlap(span(one), span(other))),
  )
  return clash && `${hoursInWords(clash)} 和另一段重了，请改一下`
}

/** What keeps it from being a standard, in words. */
export const standardFault = (form: StandardForm, taken: readonly string[]): string | undefined => {
  const name = form.name.trim()
  if (name === '') return '请起个名字'
  if (taken.includes(name)) return '这个名字已经有了，请换一个'
  const words = form.ticks.map((tick) => tick.words.trim())
  if (words.some((said) => said === '')) return '有一项还没写，写上或去掉'
  if (new Set(words).size < words.length) return '有两项写的一样，请改一下'
  if (!wholeIn(form.minutes, 1, 240)) return '请填 1 到 240 分钟'
  if (form.days.length === 0) return '请至少选一天'
  if (form.isSpaced && !wholeIn(form.every, 2, 60)) return '隔几天请填 2 到 60'
  return windowsFault(form.windows)
}

/** As the contract has it. Only of a form without a fault. */
export const standardOf = (form: StandardForm, today: string): Omit<Standard, 'id'> => ({
  kind: 'cleaning',
  name: form.name.trim(),
  ticks: form.ticks.map((tick) => ({ ...tick, words: tick.words.trim() })),
  minutes: Number(form.minutes),
  windows: form.windows,
  days: form.days,
  ...(form.isSpaced ? { every: { days: Number(form.every), since: form.since || today } } : {}),
})

/** 删掉以后不能恢复。 */
export const removeWords = (name: string): string[] => [`“${name}”删掉以后不能恢复，以前的记录还在。`]
