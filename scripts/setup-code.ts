import { randomBytes } from 'node:crypto'
import type { CommunityId, CompanyId, InvitationCode, MemberId } from '@contract/ids'
import type { Invitation } from '@contract/join'
import type { Community } from '@contract/zone'
import { GOOD_FOR } from '@domain/join/invitation'
import { newCommunity } from '@domain/zone/new-community'
import { codeFrom } from '../cloudfunctions/_kit/ids'
import { importDocuments } from './seed/import-documents'

/** A company with nobody in it, and the code that makes whoever uses it first its admin. */
export const newCompany = (name: string, now: number): { company: Community; invitation: Invitation } => {
  const secret = randomBytes(16).toString('hex')
  const id = `co${secret.slice(0, 24)}`
  const tag = codeFrom(3, id)
  const company: Community = {
    ...newCommunity(
      { id: id as CommunityId, companyId: id as CompanyId, name, tag, salt: randomBytes(16).toString('hex') },
      now,
    ),
    kind: 'company',
  }
  const invitation: Invitation = {
    _id: `${tag}${codeFrom(6, secret)}` as InvitationCode,
    communityId: company._id,
    gives: { type: 'admin' },
    by: { id: 'deployment' as MemberId, name: '部署' },
    createdAt: now,
    expiresAt: now + GOOD_FOR.admin,
  }
  return { company, invitation }
}

/** As it is read aloud: 7KD-M2Q-9XA. */
export const inThrees = (code: string): string => code.replace(/(...)(?=.)/g, '$1-')

/** Puts a company into the cloud behind `url`; gives the set-up code. */
export const setUpCompany = async (url: string, name: string, now: number): Promise<InvitationCode> => {
  const { company, invitation } = newCompany(name, now)
  await importDocuments(url, 'communities', [company])
  await importDocuments(url, 'invitations', [invitation])
  return invitation._id
}
