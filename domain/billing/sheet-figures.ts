import type { Findings } from '@domain/setup/findings'
import type { Field } from '@domain/setup/lines'

/** What Excel makes of 0.1 + 0.2 is 0.3. */
const NOISE = 1e-6
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

/** A figure with at most two places behind the point, in hundredths: 分 of a sum, hundredths of a ton. Undefined when there is none, or its fault is told. */
export const hundredthsIn = (
  field: Field | undefined,
  most: number,
  findings: Findings,
): number | undefined => {
  if (!field || field.spoilt || field.text === '') return undefined
  const text = field.text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/^¥\s*|\s*元$/g, '')
  const figure = field.number ?? (NUMBER.test(text) ? Number(text) : NaN)
  const hundredths = Math.round(figure * 100)
  const words = !Number.isFinite(figure)
    ? `“${field.text}”不是数字`
    : figure < 0
      ? '不能是负数'
      : figure * 100 > most
        ? `太大了，最多 ${most / 100}`
        : Math.abs(figure * 100 - hundredths) > NOISE
          ? '最多两位小数'
          : undefined
  if (words === undefined) return hundredths
  findings.fault(field, words)
  return undefined
}
