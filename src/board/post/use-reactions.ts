import { useRef, useState } from 'react'
import type { MemberId } from '@contract/ids'
import type { PostCounts, PostView, Reaction } from '@contract/post'
import { REACTION_TOLD } from '@/copy/board-post'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

/** Taps whose answer is on its way, and what each wants. */
export type Pending = Partial<Record<Reaction, boolean>>
type Reacted = Pick<PostView, 'counts' | 'reacted'>

/** Who keeps a post is nobody's business. */
const COUNTED: Partial<Record<Reaction, keyof PostCounts>> = { thanks: 'thanks', follow: 'follows' }

const withOne = (reacted: Reaction[], type: Reaction, on: boolean): Reaction[] => {
  const others = reacted.filter((one) => one !== type)
  return on ? [...others, type] : others
}

/** As it will be if every tap on its way is carried out. */
export const asTapped = (known: Reacted, pending: Pending): Reacted =>
  (Object.keys(pending) as Reaction[]).reduce<Reacted>(({ counts, reacted }, type) => {
    const on = pending[type] === true
    if (reacted.includes(type) === on) return { counts, reacted }
    const counted = COUNTED[type]
    return {
      counts: counted ? { ...counts, [counted]: Math.max(0, counts[counted] + (on ? 1 : -1)) } : counts,
      reacted: withOne(reacted, type, on),
    }
  }, known)

/** Of the answer what this tap was about; another tap's own answer may still come. */
const answered = (post: PostView, type: Reaction, said: Reacted): PostView => {
  const counted = COUNTED[type]
  return {
    ...post,
    counts: counted ? { ...post.counts, [counted]: said.counts[counted] } : post.counts,
    reacted: withOne(post.reacted, type, said.reacted.includes(type)),
  }
}

/** Shown in the tap itself, and right as soon as the server has said how it is. */
export const useReactions = (
  me: MemberId,
  post: PostView,
  change: (with_: (post: PostView) => PostView) => void,
) => {
  const commands = { thanks: useCommand(), follow: useCommand(), save: useCommand() }
  const [pending, setPending] = useState<Pending>({})
  const going = useRef(new Set<Reaction>())

  const toggle = async (type: Reaction): Promise<void> => {
    // A second tap before the answer is the same finger.
    if (going.current.has(type)) return
    going.current.add(type)
    const on = !post.reacted.includes(type)
    setPending((others) => ({ ...others, [type]: on }))
    const answer = await commands[type].run('post.react', { as: me, id: post.id, type, on })
    going.current.delete(type)
    setPending(({ [type]: _, ...others }) => others)
    if (!answer?.ok) return
    change((latest) => answered(latest, type, answer.data))
    const told = REACTION_TOLD[type]
    if (on && told) tell(told)
  }
  return { ...asTapped(post, pending), toggle }
}
