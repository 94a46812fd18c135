import type { Moment } from '@contract/ids'

/** WeChat Pay's two ways to write a moment in Shanghai: `20261127093000` and `2026-11-27 09:30:00`. @throws {Error} */
export const readPayTime = (written: string): Moment => {
  const [, day, hours, minutes, seconds] =
    /^(\d{8})(\d\d)(\d\d)(\d\d)$/.exec(written.replace(/[- :]/g, '')) ?? []
  const date = day?.replace(/^(\d{4})(\d\d)/, '$1-$2-')
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}+08:00`)
  if (Number.isNaN(at)) throw new Error(`not a moment of WeChat Pay: ${written.slice(0, 40)}`)
  return at
}
