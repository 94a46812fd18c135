import type { Moment } from '@contract/ids'
import type { Notice } from '@contract/notice'
import { isMember } from '@domain/access/identify'
import { quietUntil, wants } from '@domain/notice/preferences'
import type { World } from './world'

/** How it went. `done`: there is nothing to send, or nobody wants it. `lost`: another courier has it in hand. */
export type Pushed = 'sent' | 'done' | 'wrong' | 'unreachable' | 'unknown' | 'lost' | { keptUntil: Moment }

/**
 * A subscribe message, if we hold a consent and its owner wants it now. `mark` is written before it is sent: who dies in
 * between leaves the mark, and nobody sends it again who may not. The consent is crossed off when the message has gone.
 */
export const push = async (
  { store, messenger, now }: World,
  notice: Notice,
  mark: () => Promise<boolean>,
): Promise<Pushed> => {
  const { openid, push: message, memberId, topic } = notice
  if (!message || openid === '') return 'done'
  const credit = await store.credits.held(openid)
  if ((credit?.counts[message.template] ?? 0) <= 0) return 'done'
  const member = await store.members.get(memberId)
  // Who has left, or has been removed, is told nothing more, whatever they once agreed to.
  if (!member || !isMember(member, now()) || !wants(member, topic)) return 'done'
  const keptUntil = quietUntil(member, notice, now())
  if (keptUntil !== undefined) return { keptUntil }
  if (!(await mark())) return 'lost'
  const outcome = await messenger.send(openid, message)
  switch (outcome) {
    case 'sent':
      await store.credits.spend(openid, message.template)
      return 'sent'
    case 'unwilling':
      await store.credits.clear(openid, message.template)
      return 'done'
    case 'wrong':
    case 'unreachable':
    case 'unknown':
      return outcome
  }
  return outcome satisfies never
}
