import type { Member } from '@contract/member'

/**
 * Who had left and is named again stands on the roll as somebody new would: the house or the post is theirs, and they
 * come in by their own phone. The WeChat user of then is not let in by a sheet.
 */
export const returned = (member: Member): Member => {
  if (member.active) return member
  const { openid: _openid, agreed: _agreed, joinTap: _joinTap, handover: _handover, ...rest } = member
  return { ...rest, active: true }
}
