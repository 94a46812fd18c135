import type { Membership } from '@contract/member'

/** Looks at how rounds are walked, orders and checks. */
export const watchesRounds = ({ role }: Pick<Membership, 'role'>): boolean =>
  role === 'steward' || role === 'manager'
/** Says what is done where. */
export const mayChangeRounds = ({ role }: Pick<Membership, 'role'>): boolean => role === 'manager'
