/** What a number may be: how many places after its point, and how much, in units of the last of them. */
interface Bounds {
  places: number
  most: number
  /** 1: nothing is no amount. */
  least?: 0 | 1
}
export type Written = { value: number } | { fault: string }

const NO_NUMBER = '请写成 80 或 12.50 这样'

/** As a Chinese keyboard writes it: １２。５ */
export const plain = (written: string): string =>
  written
    .trim()
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[．。]/g, '.')

/** A number that somebody wrote, in whole units of its last place. Digits only: money never becomes a fraction. */
export const numberWritten = (written: string, { places, most, least = 0 }: Bounds): Written => {
  const narrow = plain(written)
  if (narrow === '') return { fault: '请填一个数' }
  if (/^[-−－]/.test(narrow)) return { fault: '不能是负数' }
  // It may stand for a point as well as between thousands: nobody guesses with money.
  if (/^[\d.]+[,，][\d.,，]+$/.test(narrow)) return { fault: '请不要写逗号' }
  const [, whole, tail = ''] = /^(\d+)(?:\.(\d*))?$/.exec(narrow) ?? []
  if (whole === undefined) return { fault: NO_NUMBER }
  const part = tail.replace(/0+$/, '')
  if (part.length > places)
    return { fault: places === 2 ? '最多两位小数，到分为止' : `最多 ${places} 位小数` }
  const digits = `${whole}${part.padEnd(places, '0')}`.replace(/^0+(?=\d)/, '')
  // So long that it may not even be counted.
  if (digits.length > 15 || Number(digits) > most) return { fault: '数字太大了，请看一眼' }
  return Number(digits) < least ? { fault: '要大于 0' } : { value: Number(digits) }
}

/** Undefined: it is none. */
export const valueOf = (written: Written): number | undefined =>
  'value' in written ? written.value : undefined
/** Said once something has been written. */
export const faultOf = (text: string, written: Written): string | undefined =>
  text.trim() !== '' && 'fault' in written ? written.fault : undefined

/** 2.385 of 23850 ten-thousandths: no more noughts than it needs. */
export const digitsOf = (value: number, places: number): string => {
  const digits = String(value).padStart(places + 1, '0')
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - places)
  return part === '' ? whole : `${whole}.${part}`
}

/** 分: ten million yuan are more than any house owes. */
const MOST_FEN = 1_000_000_000
/** 分 of what was written in 元, and something. */
export const someYuan = (written: string): Written =>
  numberWritten(written, { places: 2, most: MOST_FEN, least: 1 })
/** 分 of what was written in 元; nothing is an amount too. */
export const anyYuan = (written: string): Written => numberWritten(written, { places: 2, most: MOST_FEN })
