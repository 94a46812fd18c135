import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { asCaller } from './stage'
import { inWeChat } from './transport'

const putThroughBrowser = async (cloudPath: string, path: string): Promise<string> => {
  const bytes = await (await fetch(path)).blob()
  const response = await fetch(`/storage/${encodeURI(cloudPath)}`, {
    method: 'PUT',
    headers: asCaller(),
    body: bytes,
  })
  if (!response.ok) throw new Error(`storage answered ${response.status}`)
  return ((await response.json()) as { fileID: string }).fileID
}

/** Sends a file of this phone to the cloud. Throws when it did not arrive; it is still on the phone then. */
export const upload = async (cloudPath: string, path: string): Promise<FileId> => {
  const fileID = inWeChat
    ? (await Taro.cloud.uploadFile({ cloudPath, filePath: path })).fileID
    : await putThroughBrowser(cloudPath, path)
  return fileID as FileId
}

/** So that nobody can guess where a file lies. */
export const randomName = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`
