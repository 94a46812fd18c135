import type { WordList } from './house-rules'

export interface Finding {
  suggest: 'pass' | 'review' | 'risky'
  /** 100 for nothing found; WeChat's list of offences is in `house-rules.ts`. */
  label: number
  /** The word that was found. */
  keyword?: string
}

const NOTHING: Finding = { suggest: 'pass', label: 100 }
const ILLEGAL = 20006

export function judgeText(text: string, words: WordList): Finding {
  for (const suggest of ['risky', 'review'] as const) {
    const found = Object.entries(words[suggest]).find(([word]) => text.includes(word))
    if (found !== undefined) return { suggest, label: found[1], keyword: found[0] }
  }
  return NOTHING
}

/** Nobody looks at pictures here: `risky` (违规) or `review` (可疑) in a picture's name, or among its bytes, makes it so. */
export function judgePicture(name: string, bytes: Buffer = Buffer.alloc(0)): Finding {
  const says = (...marks: string[]): boolean =>
    marks.some((mark) => name.includes(mark) || bytes.includes(mark))
  if (says('risky', '违规')) return { suggest: 'risky', label: ILLEGAL }
  if (says('review', '可疑')) return { suggest: 'review', label: ILLEGAL }
  return NOTHING
}
