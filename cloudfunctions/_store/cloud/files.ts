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

  url: (fileId) => addressOf(fileId),

  async write(path, content) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content })
    const url = await addressOf(fileID)
    if (url === undefined) throw new Error('a file was written and has no address')
    return { fileId: fileID as FileId, url }
  },
})

const addressOf = async (fileId: string): Promise<string | undefined> => {
  const { fileList } = (await cloud.getTempFileURL({ fileList: [fileId] })) as {
    fileList: { tempFileURL?: string }[]
  }
  const url = fileList[0]?.tempFileURL
  return url === '' ? undefined : url
}
