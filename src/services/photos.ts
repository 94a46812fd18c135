import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { asCaller } from './stage'
import { inWeChat } from './transport'

/** Lets the person take or pick up to `count` photos; gives their paths on this phone, none when they turn back. */
export const choosePhotos = async (count: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}

const cloudPath = () => `photos/${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}.jpg`

const putThroughBrowser = async (path: string): Promise<string> => {
  const bytes = await (await fetch(path)).blob()
  const response = await fetch(`/storage/${cloudPath()}`, { method: 'PUT', headers: asCaller(), body: bytes })
  if (!response.ok) throw new Error(`storage answered ${response.status}`)
  return ((await response.json()) as { fileID: string }).fileID
}

/** Throws when the photo did not arrive; it is still on the phone then. */
export const uploadPhoto = async (path: string): Promise<FileId> => {
  const fileID = inWeChat
    ? (await Taro.cloud.uploadFile({ cloudPath: cloudPath(), filePath: path })).fileID
    : await putThroughBrowser(path)
  return fileID as FileId
}

/** What an `<Image>` can show. WeChat reads a file id as it is; a browser asks the local cloud for what follows the bucket. */
export const photoUrl = (file: FileId): string =>
  inWeChat ? file : `/storage/${file.replace(/^cloud:\/\/[^/]+\//, '')}`

export const lookAtPhotos = (files: FileId[], current: FileId): void => {
  void Taro.previewImage({ urls: files.map(photoUrl), current: photoUrl(current) })
}
