import { randomBytes } from 'node:crypto'
import { refuse } from '@contract/errors'
import type { CommunityId, CompanyId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { newCommunity } from '@domain/zone/new-community'
import { codeFrom, idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'
import { inviteStaff } from '../staff/invite'

const PAGE = 30
/** Tags tried before we say that none is free. */
const TAGS = 4

const row = ({ _id, name, createdAt }: Community) => ({ id: _id, name, createdAt })
/** An admin belongs to the company as others to their community. */
const companyOf = (communityId: CommunityId): CompanyId => communityId as string as CompanyId

export const list: Handler<'company.list'> = async ({ input, actor, store }) => {
  const { items, next } = await store.communities.ofCompany(companyOf(actor.communityId), PAGE, input.cursor)
  return { items: items.map(row), ...(next === undefined ? {} : { next }) }
}

export const create: Handler<'company.create'> = async ({ input, actor, now, store }) => {
  const companyId = companyOf(actor.communityId)
  const { name, requestId } = input
  const id = idFrom('c', companyId, actor._id, requestId) as CommunityId
  const namesakes = await store.communities.find(name.replace(/[^\w一-鿿]/g, ''), 10)
  if (namesakes.some((each) => each.name === name && each.companyId === companyId && each._id !== id))
    return refuse('NAME_TAKEN')
  for (let tries = 0; tries < TAGS; tries += 1) {
    const community = newCommunity(
      { id, companyId, name, tag: codeFrom(3, id, String(tries)), salt: randomBytes(16).toString('hex') },
      now,
    )
    if ((await store.communities.add(community)) !== 'taken') return { community: row(community) }
  }
  return refuse('BUSY')
}

export const manager: Handler<'company.manager'> = async ({ input, actor, now, store }) => {
  const community = await store.communities.get(input.communityId)
  if (community?.kind !== 'community' || community.companyId !== companyOf(actor.communityId))
    return refuse('NOT_FOUND')
  const { name, phone, requestId } = input
  const { code, expiresAt } = await inviteStaff(
    store,
    community,
    { name, phone, posts: ['manager'], skills: [] },
    { id: actor._id, name: actor.name },
    requestId,
    now,
  )
  return { code, expiresAt }
}
