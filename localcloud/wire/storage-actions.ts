import { BadCloudPath, type Files } from '../storage/files'
import type { Links } from '../storage/links'

export interface StorageCall {
  files: Files
  links: Links
  /** Base address of this cloud. */
  url: string
  body: Record<string, unknown>
}

type Action = (call: StorageCall) => object | Promise<object>

const MISSING = 'STORAGE_FILE_NONEXIST'
const DEFAULT_MAX_AGE_S = 7200

/** Each `storage.*` action: its parameters in, its `data` out. */
export const STORAGE_ACTIONS: Record<string, Action> = {
  'storage.getUploadMetadata': ({ files, url, body }) => {
    const path = String(body.path)
    files.check(path)
    return {
      url: `${url}/cos/${path.split('/').map(encodeURIComponent).join('/')}`,
      token: 'local',
      authorization: 'local',
      fileId: files.idOf(path),
      // Sent back as a header, which may not hold Chinese.
      cosFileId: Buffer.from(path).toString('base64url'),
    }
  },

  'storage.batchGetDownloadUrl': async ({ files, links, url, body }) => {
    const wanted = body.file_list as { fileid: string; max_age?: number }[]
    const list = wanted.map(async ({ fileid, max_age: maxAge = DEFAULT_MAX_AGE_S }) => {
      const path = await existing(files, fileid)
      if (path === undefined) return { code: MISSING, fileID: fileid, tempFileURL: '', maxAge }
      // Not percent-encoded: the SDK's downloadFile does that itself.
      const tempFileURL = `${url}/storage/${path}?${links.query(path, maxAge)}`
      return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge }
    })
    return { download_list: await Promise.all(list) }
  },

  'storage.batchDeleteFile': async ({ files, body }) => {
    const list = (body.fileid_list as string[]).map(async (fileID) => {
      const path = await existing(files, fileID)
      if (path === undefined) return { fileID, code: MISSING }
      await files.remove(path)
      return { fileID, code: 'SUCCESS' }
    })
    return { delete_list: await Promise.all(list) }
  },
}

async function existing(files: Files, fileId: string): Promise<string | undefined> {
  const path = files.pathOf(fileId)
  try {
    return path !== undefined && (await files.exists(path)) ? path : undefined
  } catch (error) {
    if (error instanceof BadCloudPath) return undefined
    throw error
  }
}
