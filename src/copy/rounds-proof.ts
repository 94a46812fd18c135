import { BLOCKS, DOUBTS, STOP_STATES, TIMINGS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { Doubt } from '@contract/round'
import type { LogView, RoundView, StopView } from '@contract/round-views'
import { roundName } from './rounds-today'
import { clock, whenInWords } from './times'

export const PROOF = {
  page: '这一轮',
  stops: '点位',
  why: '为什么是他们',
  hand: '交给同事',
  handTitle: '交哪些，给谁？',
  handWhich: '哪些点位',
  handTo: '交给谁',
  handNobody: '没有别的同事可以接',
  handVerb: '交过去',
  handed: '已交过去，会通知他',
  fine: '没问题',
  notDone: '不算',
  notDoneTitle: '为什么不算？',
  notDoneHint: '会告诉他，他可以再做一次',
  notDoneWords: '看到了什么',
  lookedFine: '已看过',
  lookedNot: '已告诉他，可以再做一次',
  gone: '这一轮没有点位',
  like: '看那一次',
  doubts: '要看一看的',
  noDoubts: '没有要看的',
  noDoubtsHint: '离得远、间隔太短、照片一样的，会在这里',
  notDonePhrases: ['地面还是脏的', '照片不是这里', '没有人来过'],
} as const

const MINUTE = 60_000
/** A clock that is so far off is said; less, nobody means. Milliseconds. */
const OFF = MINUTE
/** Signal comes and goes; later than this it was kept on the phone. */
const LATER = 5 * MINUTE

/** 早班 07:00–15:00 · 东区 */
export const roundHead = (round: RoundView): string => `${roundName(round)} · ${round.zoneName}`

export const stopHours = ({ from, to }: Pick<StopView, 'from' | 'to'>): string =>
  `${clock(from)}–${clock(to)}`

/** How a stop stands, in a word: done ones say whether in time. */
export const stopWord = ({
  state,
  log,
}: Pick<StopView, 'state' | 'log'>): { word: string; tone: 'brand' | 'wait' | 'alarm' | 'quiet' } => {
  switch (state) {
    case 'done':
      return {
        word: log ? TIMINGS[log.timing] : STOP_STATES.done,
        tone: log?.timing === 'late' ? 'wait' : 'brand',
      }
    case 'blocked':
      return { word: STOP_STATES.blocked, tone: 'wait' }
    case 'missed':
    case 'rejected':
      return { word: STOP_STATES[state], tone: 'alarm' }
    case 'due':
    case 'removed':
      return { word: STOP_STATES[state], tone: 'quiet' }
  }
  return state satisfies never
}

/** 吴桂芳 08:12 打卡; who came second: 徐梅 09:20 也打了卡 */
export const logWho = ({ by, at, outcome }: LogView, now: Moment, isSecond = false): string => {
  const did = isSecond ? '也打了卡' : '打卡'
  return `${by.name} ${whenInWords(at, now)} ${outcome === 'done' ? did : '说做不了'}`
}

/** 手机时间 09:12，10:40 收到. Undefined: the three are the same. */
export const timesInWords = ({ at, saidAt, heardAt }: LogView, now: Moment): string | undefined => {
  const parts = [
    Math.abs(saidAt - at) >= OFF ? `手机时间 ${whenInWords(saidAt, now)}` : '',
    heardAt - at >= LATER ? `${whenInWords(heardAt, now)} 收到` : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join('，')
}

/** 离点位 12 米; 离点位 1.2 公里 */
export const metresInWords = (metres: number): string =>
  metres < 1_000 ? `离点位 ${metres} 米` : `离点位 ${(metres / 1_000).toFixed(1)} 公里`

/** What stands under a photo: when and where it was, as the server knows it. */
export const stampInWords = (log: LogView, name: string, now: Moment): string =>
  [whenInWords(log.at, now), log.metres === undefined ? name : `${name}，${metresInWords(log.metres)}`].join(
    ' · ',
  )

/** 没做到：玻璃擦亮、垃圾清走 */
export const unmetInWords = ({ unmet }: LogView): string | undefined =>
  unmet.length === 0 ? undefined : `没做到：${unmet.join('、')}`

/** 看一看：间隔太短、没扫码. A mark, and never an accusation. */
export const doubtsWords = (doubts: readonly Doubt[]): string =>
  `看一看：${doubts.map((doubt) => DOUBTS[doubt]).join('、')}`

/** 做不了：积水，水管爆了 */
export const blockInWords = ({ outcome, block, words }: LogView): string | undefined => {
  if (outcome === 'done') return words
  return ['做不了', [block && BLOCKS[block], words].filter(Boolean).join('，')].filter(Boolean).join('：')
}

/** 周敏看过，没问题; 周敏看过，不算：地面还是脏的 */
export const lookedInWords = ({ looked }: LogView): string | undefined => {
  if (!looked) return undefined
  if (looked.verdict === 'fine') return `${looked.by}看过，没问题`
  return `${looked.by}看过，不算${looked.words ? `：${looked.words}` : ''}`
}

/** 照片和 11月3日 09:10 的一样 */
export const likeInWords = (at: Moment, now: Moment): string => `照片和 ${whenInWords(at, now)} 的一样`

/** 3 位住户叫过; 住户 2 次道谢. Undefined: nobody. */
export const residentsInWords = ({ called, thanks }: StopView, now: Moment): string | undefined => {
  const words = [
    called ? `${called.count} 位住户 ${whenInWords(called.since, now)} 起在叫` : '',
    thanks > 0 ? `${thanks} 位住户道谢` : '',
  ].filter(Boolean)
  return words.length === 0 ? undefined : words.join('，')
}

/** Somebody may still give it to a colleague. */
export const canBeHanded = ({ state }: Pick<StopView, 'state'>): boolean =>
  state === 'due' || state === 'blocked'

const isMarked = (log: LogView | undefined): boolean =>
  log !== undefined && (log.doubts?.length ?? 0) > 0 && log.looked === undefined
/** Marked, and nobody has looked yet. */
export const toLookAt = ({ log, also }: Pick<StopView, 'log' | 'also'>): boolean =>
  isMarked(log) || also.some(isMarked)

/** 大堂：间隔太短; 3号楼大堂：照片和以前的一样、没扫码 */
export const doubtfulStop = ({ name, log, also }: StopView): string => {
  const doubts = [log, ...also].filter(isMarked).map((one) => one?.doubts ?? [])
  const all = [...new Set(doubts.reduce<Doubt[]>((sum, some) => [...sum, ...some], []))]
  return `${name}：${all.map((doubt) => DOUBTS[doubt]).join('、')}`
}

/** 手上 3 处; 手上没有 */
export const stopsHeld = (stops: number): string => (stops === 0 ? '手上没有' : `手上 ${stops} 处`)
