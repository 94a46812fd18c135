import { membershipView } from '@domain/people/views'
import type { Handler } from '../../_kit/serve'

/** A stranger has no memberships, and that is an answer. */
export const me: Handler<'session.me'> = async ({ memberships }) => ({
  memberships: memberships.map(membershipView),
})
