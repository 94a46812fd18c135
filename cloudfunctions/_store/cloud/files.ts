import type { FileId } from '@contract/ids'
import { cloud } from '../../_kit/sdk'
import type { FileStore } from '../store'

/** Files in the cloud's storage. Not database calls, and not counted as such. */
export const cloudFiles = (): FileStore => ({
  environment: () => String((cloud.getWXContext() as { ENV?: string }).ENV),

  async read(fileId) {
    try {
      const { fileContent } = await cloud.downloadFile({ fileID: fileId })
      return Buffer.isBuffer(fileContent) ? fileContent : undefined
    } catch {
      // A file that is not there, and one of another environment: the SDK has no code to tell them apart by.
      return undefined
    }
  },

  async write(path, content) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content })
    const { fileList } = (await cloud.getTempFileURL({ fileList: [fileID] })) as {
      fileList: { tempFileURL?: string }[]
    }
    const url = fileList[0]?.tempFileURL
    if (url === undefined || url === '') throw new Error('a file was written and has no address')
    return { fileId: fileID as FileId, url }
  },
})
