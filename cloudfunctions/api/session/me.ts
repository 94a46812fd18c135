import type { Handler } from '../../_kit/serve'

/** A stranger has no memberships, and that is an answer. */
export const me: Handler<'session.me'> = async ({ memberships }) => ({
  memberships: memberships.map(({ _id, communityId, communityName, role, name, houses, zones }) => ({
    id: _id,
    communityId,
    communityName,
    role,
    name,
    ...(houses.length === 0 ? {} : { houses }),
    ...(zones.length === 0 ? {} : { zones }),
  })),
})
