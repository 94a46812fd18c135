import { isRefusal, refuse, type Refusal } from '@contract/errors'
import type { CommunityId, FileId, Moment } from '@contract/ids'
import type { RawSheet } from '@domain/setup/cells'
import { read, type Reading } from '@domain/setup/read'
import { kindsOf } from '@domain/catalogue/catalogue'
import type { Store } from '../_store/store'
import { breath } from './breath'
import { readWorkbook } from './read-workbook'

const MOST_BYTES = 10 * 1024 * 1024

/** The sheets a manager sent for this community, understood cell by cell. */
export const readSource = async (
  store: Store,
  communityId: CommunityId,
  fileIds: readonly FileId[],
  now: Moment,
): Promise<Reading | Refusal> => {
  const sheets: RawSheet[] = []
  for (const fileId of fileIds) {
    const found = await sheetsIn(store, communityId, fileId)
    if (isRefusal(found)) return found
    sheets.push(...found)
  }
  const community = await store.communities.get(communityId)
  const reading = read(sheets, kindsOf(community ?? {}), now)
  await breath()
  return reading
}

/** The sheets of one file, as they are written. */
export const sheetsIn = async (
  store: Store,
  communityId: CommunityId,
  fileId: FileId,
): Promise<RawSheet[] | Refusal> => {
  const path = pathOf(fileId)
  // Whoever knows another community's file id must not read its people through us.
  if (!path.startsWith(`setup/${communityId}/`) || path.split('/').includes('..')) return refuse('NOT_FOUND')
  const file = await store.files.read(fileId)
  if (!file) return refuse('NOT_FOUND')
  if (file.length > MOST_BYTES) return refuse('SHEET_UNREADABLE')
  const found = readWorkbook(path, file) ?? refuse('SHEET_UNREADABLE')
  await breath()
  return found
}

/** cloud://env.bucket/setup/c1/a.xlsx → setup/c1/a.xlsx */
const pathOf = (fileId: FileId): string => {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
