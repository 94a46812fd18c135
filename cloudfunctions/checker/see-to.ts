import { isRefusal, type Refusal } from '@contract/errors'
import type { Checking, Comment } from '@contract/post'
import { afterAsking, afterHearing, contentInQuestion, type Asked } from '@domain/board/check'
import { answeredBy, heard, isHeardFirst } from '@domain/board/heard'
import type { InQuestion, Judged } from '@domain/board/in-question'
import { isInCheck, isWaiting, seenTo } from '@domain/board/schedule'
import { settle } from '@domain/board/settle'
import { queueLetterOf } from '@domain/notice/queue-letter'
import { changeJudged } from '../_kit/in-question'
import { ask } from './ask'
import type { World } from './world'

/**
 * Whatever has come due of one thing: WeChat is asked, what was done is noted with who it is about, the managers are
 * told that something waits. Each is written down elsewhere first and crossed off here only then, so that dying in
 * between loses nothing; done twice it is done once.
 */
export const seeTo = async (world: World, due: Judged): Promise<void> => {
  const { store, now } = world
  const thing = 'memberIds' in due ? due : await checked(world, due)
  const noted = thing.toNote ?? []
  for (const act of noted) await store.moderation.note(thing.communityId, act)
  if (thing.queueKey) await tellManagers(world, thing)
  if (noted.length === 0 && !thing.queueKey) return
  const done = { noted: noted.map(({ requestId }) => requestId), told: Boolean(thing.queueKey) }
  await change(world, thing, (current) => seenTo(current, done, now()))
}

/** Asked again if it is still to be, and what has been heard of its pictures meanwhile is taken in. */
const checked = async (world: World, thing: InQuestion): Promise<InQuestion> => {
  const { store, now } = world
  if (!thing.checking || !isInCheck(thing)) return thing
  const known = thing.checking
  const asked = isWaiting(thing, now()) ? await ask(world, thing, known) : NOTHING
  const isTheSame = (current: InQuestion): boolean =>
    current.checking?.since === known.since &&
    JSON.stringify(wordsOf(current)) === JSON.stringify(wordsOf(thing))
  const decide = <T extends InQuestion>(current: T): T =>
    // Edited meanwhile: what was heard is of what was.
    current.checking && isTheSame(current)
      ? settle(current, afterAsking(current.checking, asked), now())
      : current
  if (!('content' in thing)) return checkedComment(world, thing, decide)
  const after = await change(world, thing, decide)
  const waiting = (after.checking?.pictures ?? []).flatMap(({ traceId, verdict }) =>
    traceId !== undefined && verdict === undefined ? [traceId] : [],
  )
  const said = await store.moderation.verdicts(waiting)
  if (said.length === 0) return after
  return change(world, after, (current) => {
    if (!current.checking) return current
    const taken = said.reduce<Checking>(
      (checking, each) => afterHearing(checking, each._id, each),
      current.checking,
    )
    return taken === current.checking ? current : settle(current, taken, now())
  })
}
const NOTHING: Asked = { traces: [], unreadable: [] }

const wordsOf = (thing: InQuestion): unknown => ('content' in thing ? contentInQuestion(thing) : thing.words)

const tellManagers = async ({ store, now }: World, { communityId }: Judged): Promise<void> => {
  const map = await store.communities.map(communityId)
  const letter = map && queueLetterOf(map, now())
  if (letter) await store.letters.add(letter)
}

/** Who is to hear of it hears of it by the same write; that a question has its answer is written before. */
const checkedComment = async (
  world: World,
  comment: Comment,
  decide: (current: Comment) => Comment,
): Promise<Comment> => {
  const { store, now } = world
  if (!isHeardFirst(comment, decide(comment))) return change(world, comment, decide)
  const post = await store.posts.get(comment.postId)
  if (post?.state === 'public')
    await store.posts.change(post._id, (current) => answeredBy(current, comment, now()), post)
  return change(world, comment, (current) => heard(current, decide(current), post, now()))
}

/** As it is then. */
const change = async <T extends Judged>(
  { store }: World,
  thing: T,
  decide: (current: T) => T | Refusal,
): Promise<T> => {
  const any = decide as <Any>(current: Any) => Any | Refusal
  const changed = await changeJudged(store, thing, { post: any, comment: any, thread: any })
  if (isRefusal(changed)) throw new Error(`could not be seen to: ${changed.refused}`)
  return changed as T
}
