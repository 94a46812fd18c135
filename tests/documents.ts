/** All documents of a collection, as they lie in the database of a stand. */
export const documentsOf = async <T>(url: string, collection: string): Promise<T[]> => {
  const all: T[] = []
  let before: string | null = null
  do {
    const after: string = before === null ? '' : `?before=${encodeURIComponent(before)}`
    const response = await fetch(`${url}/documents/${collection}${after}`)
    // Before the first of them is written there is no collection.
    if (response.status === 404) return []
    const page = (await response.json()) as { documents: T[]; next: string | null }
    all.push(...page.documents)
    before = page.next
  } while (before !== null)
  return all
}

/** What nobody does through the road: some documents are changed by hand, or, without a change, are gone. How many. */
export const tamper = async <T extends { _id: string }>(
  url: string,
  collectionName: string,
  which: (document: T) => boolean,
  change?: Partial<T>,
): Promise<number> => {
  const found = (await documentsOf<T>(url, collectionName)).filter(which)
  for (const { _id } of found) {
    const asked = change
      ? { action: 'database.modifyDocument', data: JSON.stringify({ $set: change }), merge: true }
      : { action: 'database.removeDocument' }
    const response = await fetch(`${url}/admin?env=import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...asked, collectionName, query: JSON.stringify({ _id }), multi: false }),
    })
    const { code, message } = (await response.json()) as { code?: string; message?: string }
    if (code !== undefined) throw new Error(`${collectionName}/${_id}: ${code} ${message ?? ''}`)
  }
  return found.length
}
