import type { Moment } from '@contract/ids'
import { TEMPLATES, type TemplateKey } from '@contract/notice'
import { dateTime } from '@domain/time/calendar'

/** Cuts to fit, showing that it was cut; an empty field is refused too, so it gets a dash. */
const fit = (words: string, most: number): string => {
  const characters = [...words.replace(/\s+/g, ' ').trim()]
  if (characters.length === 0) return '—'
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
/** Only characters of these, cut without a mark. */
const only = (words: string, not: RegExp, most: number): string => words.replace(not, '').slice(0, most)

/** WeChat's types of fields, by the letters of their names, and what each takes; anything else is refused whole, 47003. */
const FIELDS: Record<string, (words: string) => string> = {
  thing: (words) => fit(words, 20),
  /** Chinese characters only, five of them. */
  phrase: (words) => only(words, /[^\u4e00-\u9fff]/g, 5) || '暂无',
  /** Ten Chinese characters, or else letters. */
  name: (words) => only(words, /[^\u4e00-\u9fff]/g, 10) || only(words, /[^A-Za-z ]/g, 20).trim() || '暂无',
  /** Printable ASCII. */
  character_string: (words) => only(words, /[^\x21-\x7e]/g, 32) || '-',
  number: (words) => /[+-]?\d{1,15}(\.\d{1,9})?/.exec(words)?.[0] ?? '0',
  phone_number: (words) => only(words, /[^\d+-]/g, 17) || '0',
  /** ¥12.50 */
  amount: (words) => `¥${/\d{1,10}(\.\d{1,2})?/.exec(words)?.[0] ?? '0'}`,
}

type Words<K extends TemplateKey> = {
  [Field in keyof (typeof TEMPLATES)[K]]: Field extends 'at' | 'due' ? Moment : string
}

/** Our words → the template's own field names, each cut and formatted as its type demands. The one place for it. */
export const templateFields = <K extends TemplateKey>(template: K, words: Words<K>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(TEMPLATES[template]).map(([ours, theirs]) => [
      theirs,
      fieldOf(theirs, (words as Record<string, string | Moment>)[ours] ?? ''),
    ]),
  )

/** One field, by the type that its name begins with. */
export const fieldOf = (field: string, value: string | Moment): string => {
  const type = field.replace(/\d+$/, '')
  if (typeof value === 'number') return type === 'date' ? dateTime(value).slice(0, 10) : dateTime(value)
  return (FIELDS[type] ?? FIELDS.thing)?.(value) ?? value
}
