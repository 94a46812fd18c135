import type { Moment } from '@contract/ids'
import { TEMPLATES, type TemplateKey } from '@contract/notice'
import { dateTime } from '@domain/time/calendar'

/** WeChat's limit for a `thing` field, in characters; longer is refused whole with 47003. */
const THING = 20
/** WeChat's limit for a `character_string` field. */
const CHARACTER_STRING = 32

/** Cuts to fit, showing that it was cut; an empty field is refused too, so it gets a dash. */
const fit = (words: string, most: number): string => {
  const characters = [...words.replace(/\s+/g, ' ').trim()]
  if (characters.length === 0) return '—'
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

type Words<K extends TemplateKey> = {
  [Field in keyof (typeof TEMPLATES)[K]]: Field extends 'at' ? Moment : string
}

/** Our words → the template's own field names, each cut and formatted as its type demands. The one place for it. */
export const templateFields = <K extends TemplateKey>(template: K, words: Words<K>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(TEMPLATES[template]).map(([ours, theirs]) => {
      const value = (words as Record<string, string | Moment>)[ours]
      return [theirs, typeof value === 'number' ? dateTime(value) : fitField(theirs, value ?? '')]
    }),
  )

/** A `character_string` knows printable ASCII only, so it is cut without a mark. */
const fitField = (field: string, words: string): string =>
  field.startsWith('character_string')
    ? words.replace(/[^\x21-\x7e]/g, '').slice(0, CHARACTER_STRING) || '-'
    : fit(words, THING)
