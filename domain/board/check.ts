import type { FileId, Moment } from '@contract/ids'
import type { CheckVerdict, Checking, Comment, Post, PostContent } from '@contract/post'

const MINUTE = 60_000
/** WeChat reads so many characters at once. */
const MOST_CHARACTERS = 2500
/** So much of one piece is read again with the next, so that no word is cut in two. */
const OVERLAP = 60
/** 论坛, 评论 */
const SCENES = { post: 3, comment: 2 } as const
export type Scene = (typeof SCENES)[keyof typeof SCENES]

/** WeChat does not answer: asked again after so long, the last wait again and again. ms */
const BACK_OFF = [10_000, 30_000, MINUTE, 2 * MINUTE, 3 * MINUTE]
/** Not asked by then: a person looks. */
const ASKED_WITHIN = 10 * MINUTE
/** WeChat tells of a picture within half an hour, or not at all. */
const TOLD_WITHIN = 30 * MINUTE

/** What WeChat is asked about words. */
export interface Question {
  scene: Scene
  nickname: string
  title?: string
  /** Each to be asked by itself, none longer than WeChat reads. */
  pieces: string[]
}

/** What is to be looked at: the edited version, where there is one. */
export const contentInQuestion = ({ content, edited }: Pick<Post, 'content' | 'edited'>): PostContent =>
  edited ?? content

export const questionOf = (thing: Post | Comment): Question => {
  const { name: nickname } = thing.author
  if (!('content' in thing)) return { scene: SCENES.comment, nickname, pieces: piecesOf(thing.words) }
  const { title, words, about } = contentInQuestion(thing)
  return { scene: SCENES.post, nickname, title, pieces: piecesOf([words, ...saidBeside(about)].join('\n')) }
}

/** Words that a kind has of its own: they are read by everybody too. */
const saidBeside = (about: PostContent['about']): string[] => {
  switch (about.kind) {
    case 'shop':
      return [about.place]
    case 'lost':
      return about.where === undefined ? [] : [about.where]
    case 'club':
      return about.when === undefined ? [] : [about.when]
    case 'tip':
    case 'question':
    case 'sale':
    case 'free':
    case 'help':
      return []
  }
  return about satisfies never
}

export const piecesOf = (words: string): string[] => {
  const characters = [...words]
  const pieces: string[] = []
  for (let from = 0; from === 0 || from + OVERLAP < characters.length; from += MOST_CHARACTERS - OVERLAP)
    pieces.push(characters.slice(from, from + MOST_CHARACTERS).join(''))
  return pieces
}

const SEVERITY: readonly CheckVerdict[] = ['pass', 'review', 'risky']
/** The worst of several is what holds. */
export const worstOf = (verdicts: readonly CheckVerdict[]): CheckVerdict =>
  SEVERITY[Math.max(0, ...verdicts.map((verdict) => SEVERITY.indexOf(verdict)))] ?? 'review'

export interface Said {
  verdict: CheckVerdict
  label?: number | undefined
}
/** What asking has brought: of the words and of pictures; whatever is not in it was not answered. */
export interface Asked {
  words?: Said
  /** WeChat's numbers for the pictures. */
  traces: { file: FileId; traceId: string }[]
  /** Pictures that are not there, or that WeChat cannot read: a person looks. */
  unreadable: FileId[]
}

export const isAsked = ({ words, pictures }: Checking): boolean =>
  words !== undefined && pictures.every(({ traceId, verdict }) => traceId ?? verdict)

/** After asking. Whose number is known already keeps it: only that one is waited for. */
export const afterAsking = (checking: Checking, asked: Asked): Checking => {
  const traced = checking.pictures.map((picture) => {
    if (asked.unreadable.includes(picture.file)) return { ...picture, verdict: picture.verdict ?? 'review' }
    const trace = asked.traces.find(({ file }) => file === picture.file)
    return trace && picture.traceId === undefined ? { ...picture, traceId: trace.traceId } : picture
  })
  const words = checking.words ?? asked.words?.verdict
  const after = { ...checking, ...(words === undefined ? {} : { words }), pictures: traced }
  return withLabel({ ...after, tries: isAsked(after) ? checking.tries : checking.tries + 1 }, asked.words)
}

/** WeChat has told of a picture. Once told it stands. */
export const afterHearing = (checking: Checking, traceId: string, said: Said): Checking => {
  const isNews = checking.pictures.some((each) => each.traceId === traceId && each.verdict === undefined)
  if (!isNews) return checking
  const pictures = checking.pictures.map((picture) =>
    picture.traceId === traceId ? { ...picture, verdict: said.verdict } : picture,
  )
  return withLabel({ ...checking, pictures }, said)
}

/** Of what is risky; of what is doubtful only as long as nothing is. */
const withLabel = (checking: Checking, said: Said | undefined): Checking =>
  said?.label === undefined || said.verdict === 'pass' || (checking.label && said.verdict !== 'risky')
    ? checking
    : { ...checking, label: said.label }

/**
 * What it comes to. One risky thing settles it; otherwise everything must be known, or the time be up: then a person
 * looks, and it is neither public nor lost.
 */
export const outcomeOf = (checking: Checking, now: Moment): CheckVerdict | 'wait' => {
  const verdicts = [checking.words, ...checking.pictures.map(({ verdict }) => verdict)]
  const known = verdicts.filter((verdict) => verdict !== undefined)
  if (known.includes('risky')) return 'risky'
  if (known.length === verdicts.length) return worstOf(known)
  return now >= endsAt(checking) ? 'review' : 'wait'
}

const endsAt = (checking: Checking): Moment =>
  checking.since + (isAsked(checking) ? TOLD_WITHIN : ASKED_WITHIN)

/** When somebody has to look again, of what is still to be waited for. */
export const nextLook = (checking: Checking, now: Moment): Moment => {
  const end = endsAt(checking)
  if (isAsked(checking)) return end
  const wait = BACK_OFF[Math.min(checking.tries, BACK_OFF.length) - 1] ?? 0
  return Math.min(end, now + wait)
}
