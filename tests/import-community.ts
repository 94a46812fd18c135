import { nextReportAt } from '@domain/summary/reports'
import { community, houses, members, people } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'

/** The community as documents, everybody in: what the sheet and the join pages do for a real one, in no time. */
export const importCommunity = async (url: string, now: number): Promise<void> => {
  const reports = { reportedAt: now, reportAt: nextReportAt(now) }
  await importDocuments(url, 'communities', [{ ...community, ...reports }])
  await importDocuments(url, 'houses', houses)
  await importDocuments(url, 'members', members)
  await fetch(`${url}/stage/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(people),
  })
}
