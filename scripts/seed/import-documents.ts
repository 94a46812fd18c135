/** Puts documents into a collection as the cloud console's import does: over the SDK's own wire. Throws what the cloud says. */
export const importDocuments = async (
  url: string,
  collectionName: string,
  documents: readonly object[],
): Promise<void> => {
  for (let at = 0; at < documents.length; at += BATCH) {
    const data = documents.slice(at, at + BATCH).map((document) => JSON.stringify(document))
    const response = await fetch(`${url}/admin?env=import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'database.insertDocument', collectionName, data }),
    })
    const { code, message } = (await response.json()) as { code?: string; message?: string }
    if (code !== undefined) throw new Error(`import into ${collectionName}: ${code} ${message ?? ''}`)
  }
}

const BATCH = 100
