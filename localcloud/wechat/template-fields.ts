/**
 * What may stand in a field of a subscribe message, by the type that its name begins with (`thing1`, `time2`). Source:
 * 订阅消息参数值内容限制说明 in WeChat's documentation; lengths are in characters. Dates may also be written with - or /,
 * which WeChat takes though it does not say so.
 */
const FIELD_TYPES: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => !/[\p{L}\p{N}]/u.test(value) && length(value) <= 5,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => isSpan(value, isTime),
  date: (value) => isSpan(value, isDate),
  amount: (value) => /^\D?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => /^[\p{Script=Han}A-Z\d][A-Z\d]{0,6}[\p{Script=Han}A-Z\d]$/iu.test(value),
  name: (value) => /^[\p{Script=Han}·]{1,10}$/u.test(value) || /^[^\p{Script=Han}\d]{1,20}$/u.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

/** What WeChat would say against the data of a message, or undefined. */
export function complainAboutFields(data: Record<string, unknown>): string | undefined {
  for (const [name, field] of Object.entries(data)) {
    const value = (field as { value?: unknown } | null)?.value
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text !== 'string' || text.trim() === '') return `argument invalid! data.${name}.value is empty`
    // `amount_b`: the SDK has made snake case of a name that ended in a capital.
    const type = name.replace(/(\d+|_[a-z])$/, '')
    const fits = Object.hasOwn(FIELD_TYPES, type) ? FIELD_TYPES[type] : undefined
    if (fits?.(text) !== true) return `argument invalid! data.${name}.value invalid`
  }
  return undefined
}

const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const DAY = /^\d{4}(年\d{1,2}月\d{1,2}日|([-/])\d{1,2}\2\d{1,2})$/

function isTime(text: string): boolean {
  return CLOCK.test(text) || isDate(text)
}

function isDate(text: string): boolean {
  const [day = '', clock] = text.split(' ')
  return DAY.test(day) && (clock === undefined || CLOCK.test(clock))
}

/** One instant, or two joined by `~`. */
function isSpan(text: string, isInstant: (text: string) => boolean): boolean {
  const instants = text.split('~').map((instant) => instant.trim())
  return instants.length <= 2 && instants.every(isInstant)
}

function length(text: string): number {
  return [...text].length
}
