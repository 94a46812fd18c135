import { community, houses, members, people } from './green-lake'
import { importDocuments } from './import-documents'

/** The community as documents: what the set-up screens will do for a real one. Its tickets are made by calling the functions. */
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
