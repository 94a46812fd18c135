import { community, houses, members, people } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'

/** The community as documents, everybody in: what the sheet and the join pages do for a real one, in no time. */
export const importCommunity = async (url: string): Promise<void> => {
  await importDocuments(url, 'communities', [community])
  await importDocuments(url, 'houses', houses)
  await importDocuments(url, 'members', members)
  await fetch(`${url}/stage/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(people),
  })
}
