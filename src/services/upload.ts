import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { asCaller } from './stage'
import { inWeChat } from './transport'

/** How much of a file has got through, in per cent. */
export type Progress = (percent: number) => void

const putThroughBrowser = async (cloudPath: string, path: string, onProgress?: Progress): Promise<string> => {
  const bytes = await (await fetch(path)).blob()
  return new Promise((resolve, reject) => {
    // `fetch` cannot say how far it has got.
    const request = new XMLHttpRequest()
    request.open('PUT', `/storage/${encodeURI(cloudPath)}`)
    Object.entries(asCaller()).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress?.((100 * loaded) / total)
    request.onerror = () => reject(new Error('storage did not answer'))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        resolve((JSON.parse(request.responseText) as { fileID: string }).fileID)
      else reject(new Error(`storage answered ${request.status}`))
    }
    request.send(bytes)
  })
}

/** WeChat answers through callbacks when given some, and only then says how far it has got; an old one promises. */
interface UploadTask extends Partial<PromiseLike<{ fileID: string }>> {
  onProgressUpdate?: (listener: (update: { progress: number }) => void) => void
}

const putThroughWeChat = (cloudPath: string, filePath: string, onProgress?: Progress): Promise<string> =>
  new Promise((resolve, reject) => {
    const arrived = ({ fileID }: { fileID: string }) => resolve(fileID)
    const lost = (fault: { errMsg?: string }) => reject(new Error(fault.errMsg ?? 'the file did not arrive'))
    const task = Taro.cloud.uploadFile({ cloudPath, filePath, success: arrived, fail: lost }) as
      UploadTask | undefined
    task?.onProgressUpdate?.(({ progress }) => onProgress?.(progress))
    task?.then?.(arrived, lost)
  })

/** Sends a file of this phone to the cloud. Throws when it did not arrive; it is still on the phone then. */
export const upload = async (cloudPath: string, path: string, onProgress?: Progress): Promise<FileId> => {
  const put = inWeChat ? putThroughWeChat : putThroughBrowser
  return (await put(cloudPath, path, onProgress)) as FileId
}

/** Pauses before a file that did not get through is sent once more: lifts and basements end. Milliseconds. */
const PAUSES = [1_000, 3_000, 8_000]

/** As `upload`, but a bad moment is waited out. Throws when it did not get through even so. */
export const uploadPatiently = async (
  cloudPath: string,
  path: string,
  onProgress?: Progress,
): Promise<FileId> => {
  for (const pause of PAUSES) {
    try {
      return await upload(cloudPath, path, onProgress)
    } catch {
      onProgress?.(0)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return upload(cloudPath, path, onProgress)
}

/** So that nobody can guess where a file lies. */
export const randomName = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`

/** Where a file of the cloud is read. WeChat reads a file id as it is; a browser asks the local cloud for what follows the bucket. */
export const fileUrl = (file: FileId): string =>
  inWeChat ? file : `/storage/${file.replace(/^cloud:\/\/[^/]+\//, '')}`

/** A file of the cloud as one of this phone, which needs no domain to be allowed first. Rejects when it did not arrive. */
export const localPath = async (file: FileId): Promise<string> =>
  inWeChat ? (await Taro.cloud.downloadFile({ fileID: file })).tempFilePath : fileUrl(file)
