import type { MeanwhilePicture } from '@contract/catalogue'
import { linesOf, phrasesFault } from '@/copy/catalogue'
import type { KindDraft } from './draft'

/** A kind as its sheet holds it: lists are lines, and what is missing is empty. */
export interface KindForm extends Omit<KindDraft, 'phrases' | 'meanwhile' | 'id'> {
  usual: string
  alarm: string
  meanwhile: string
  picture: MeanwhilePicture | undefined
}

export const writtenOf = ({ phrases, meanwhile, ...kind }: KindDraft): KindForm => ({
  ...kind,
  usual: phrases.usual.join('\n'),
  alarm: phrases.alarm.join('\n'),
  meanwhile: meanwhile?.words ?? '',
  picture: meanwhile?.picture,
})

/** What keeps it from being a kind, in words. */
export const kindFault = (form: KindForm, taken: readonly string[]): string | undefined => {
  const word = form.word.trim()
  if (word === '') return '请起个名字'
  if (taken.includes(word)) return '这个名字已经有了，请换一个'
  if (form.picture && form.meanwhile.trim() === '') return '配了图，也请写一句话'
  return phrasesFault(linesOf(form.usual), 6) ?? phrasesFault(linesOf(form.alarm), 3)
}

export const kindOf = (form: KindForm, { id }: KindDraft): KindDraft => {
  const { usual, alarm, meanwhile, picture, ...rest } = form
  const words = meanwhile.trim()
  return {
    ...rest,
    ...(id === undefined ? {} : { id }),
    word: form.word.trim(),
    phrases: { usual: linesOf(usual), alarm: linesOf(alarm) },
    ...(words === '' ? {} : { meanwhile: { words, ...(picture ? { picture } : {}) } }),
  }
}
