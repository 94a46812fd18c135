import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { PostAbout, PostContent } from '@contract/post'
import { calendarDay } from '@domain/time/calendar'
import { clean, cleanWords } from './clean'

/** Characters; what the contract lets through before it is cleaned is longer. */
export const MOST = { title: 30, words: 2000, comment: 500, said: 500, where: 30, place: 60, when: 40 }

/** What a post says, as everybody may read it; or why not. */
export const contentOf = (
  { about, title, words, pictures }: PostContent,
  now: Moment,
): PostContent | Refusal => {
  const named = cleanWords(title.replace(/\s+/g, ' '), MOST.title)
  if (isRefusal(named)) return named
  const said = cleanWords(words, MOST.words)
  if (isRefusal(said)) return said
  const kept = aboutOf(about, now)
  return isRefusal(kept) ? kept : { about: kept, title: named.words, words: said.words, pictures }
}

const aboutOf = (about: PostAbout, now: Moment): PostAbout | Refusal => {
  switch (about.kind) {
    case 'tip':
    case 'question':
    case 'sale':
    case 'free':
      return about
    case 'lost': {
      const { where, ...rest } = about
      // It was lost on that day, not next week.
      if (about.day !== undefined && about.day > calendarDay(now)) return refuse('WRONG_DATES')
      return { ...rest, ...optional('where', where, MOST.where) }
    }
    case 'help':
      return about.until !== undefined && about.until < calendarDay(now) ? refuse('WRONG_DATES') : about
    case 'shop': {
      const place = cleanWords(about.place, MOST.place)
      if (isRefusal(place)) return place
      const { latitude, longitude } = about.location ?? { latitude: 0, longitude: 0 }
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return refuse('PLACE_UNKNOWN')
      return { ...about, place: place.words }
    }
    case 'club': {
      const { when, ...rest } = about
      return { ...rest, ...optional('when', when, MOST.when) }
    }
  }
  return about satisfies never
}

/** Where nothing is left, nothing was said. */
const optional = <Key extends string>(
  key: Key,
  written: string | undefined,
  most: number,
): Partial<Record<Key, string>> => {
  const { words } = clean(written ?? '')
  return words === '' ? {} : ({ [key]: [...words].slice(0, most).join('') } as Record<Key, string>)
}

const PICTURE = /^cloud:\/\/([\w-]+)\.[\w-]+\/photos\/[\w.-]+\.(?:jpe?g|png|webp)$/i
/** Of our own storage, from where phones put their photos, and by its name a picture. */
export const isPicture = (file: string, environment: string): boolean =>
  PICTURE.exec(file)?.[1] === environment
