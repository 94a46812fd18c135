import type { Kind } from '@contract/catalogue'

type Shown = Pick<Kind, 'word' | 'nature' | 'icon' | 'post'>

/** 投诉, 咨询, 表扬, 建议: something to say, and nothing to mend. 噪音 is a complaint too, but stands with what is wrong. */
const isToSay = ({ nature, icon }: Shown): boolean => nature !== 'repair' && icon === nature

export const toMend = (kinds: readonly Kind[]): Kind[] =>
  kinds.filter((kind) => !kind.hidden && !isToSay(kind))
export const toSay = (kinds: readonly Kind[]): Kind[] => kinds.filter((kind) => !kind.hidden && isToSay(kind))
/** What somebody meets on the way. */
export const onTheRound = (kinds: readonly Kind[]): Kind[] => toMend(kinds).filter(({ at }) => at !== 'home')

/** The page's name: 漏水报修; a complaint about noise is not a repair, and 投诉 is a name already. */
export const formTitle = (kind: Shown): string => {
  const { word, nature, post } = kind
  if (isToSay(kind)) return word
  if (nature !== 'repair' || post === 'housekeeper') return `${word}反映`
  if (post === 'steward') return `${word}问题`
  return word.length === 1 ? `报修：${word}` : `${word}报修`
}
