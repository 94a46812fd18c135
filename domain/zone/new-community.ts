import type { CommunityId, CompanyId, Moment } from '@contract/ids'
import type { Community } from '@contract/zone'
import { nextReportAt } from '@domain/summary/reports'
import { PUBLIC_HOLIDAYS } from '@domain/time/public-holidays'

/** An empty community, ready to be set up from a sheet. */
export const newCommunity = (
  made: { id: CommunityId; companyId: CompanyId; name: string; tag: string; salt: string },
  now: Moment,
): Community => ({
  _id: made.id,
  kind: 'community',
  companyId: made.companyId,
  name: made.name,
  tag: made.tag,
  salt: made.salt,
  buildings: [],
  zones: [],
  duties: [],
  spots: [],
  absences: [],
  holidays: PUBLIC_HOLIDAYS,
  changes: [],
  reportedAt: now,
  reportAt: nextReportAt(now),
  createdAt: now,
  rev: 1,
})
