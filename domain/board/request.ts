import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { KindId, Moment, RequestId, TicketId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { Post } from '@contract/post'
import type { Ticket } from '@contract/ticket'
import type { DutyMap } from '@contract/zone'
import type { Actor } from '@domain/access/policy'
import { livesIn } from '@domain/people/house'
import type { Loads } from '@domain/ticket/routing'
import { log, submit } from '@domain/ticket/submit'
import { mayRequest, maySee } from './views'

/** Of a note, as the contract of a request has it. */
const MOST = 500

interface Desk {
  map: DutyMap
  loads: Loads
  post?: Post
  author?: Member
}
interface Asked {
  /** The same for every tap of everybody: a post becomes one request. */
  id: TicketId
  requestId: RequestId
  kind: KindId
}

/**
 * What a neighbour wrote becomes a request with a clock: by its author as if they had asked for it, or written down by
 * who answers for it, as for somebody who rang.
 */
export const requestOf = (
  { map, loads, post, author }: Desk,
  asked: Asked,
  actor: Actor,
  now: Moment,
): Ticket | Refusal => {
  if (!post || !maySee(post, actor)) return refuse('NOT_FOUND')
  if (!mayRequest(post, actor)) return refuse('NOT_ALLOWED')
  const houses = livesIn(author?.houses ?? [], now)
  const [house] = houses
  if (!author?.active || !house) return refuse('PLACE_UNKNOWN')
  const { title, words, pictures } = post.content
  const said = {
    ...asked,
    place: { houseId: house.id },
    note: [...`${title}：${words}`].slice(0, MOST).join(''),
    photos: pictures.map(({ file }) => file),
  }
  const ticket =
    author._id === actor._id
      ? submit(map, loads, said, actor, now)
      : log(map, loads, { ...said, via: 'board' }, { ...callerOf(author), houses }, actor, now)
  return isRefusal(ticket) ? ticket : { ...ticket, postId: post._id }
}

const callerOf = ({ _id: memberId, openid = '', name, phone }: Member) => ({ memberId, openid, name, phone })

/** It says what it has become; once. */
export const withRequest = (post: Post, ticketId: TicketId, now: Moment): Post =>
  post.ticketId === undefined ? { ...post, ticketId, updatedAt: now } : post
