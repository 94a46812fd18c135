import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { inWeChat } from './transport'
import { randomName, upload } from './upload'

/** Lets the person take or pick up to `count` photos; gives their paths on this phone, none when they turn back. */
export const choosePhotos = async (count: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}

/** Throws when the photo did not arrive; it is still on the phone then. */
export const uploadPhoto = (path: string): Promise<FileId> => upload(`photos/${randomName()}.jpg`, path)

/** What an `<Image>` can show. WeChat reads a file id as it is; a browser asks the local cloud for what follows the bucket. */
export const photoUrl = (file: FileId): string =>
  inWeChat ? file : `/storage/${file.replace(/^cloud:\/\/[^/]+\//, '')}`

export const lookAtPhotos = (files: FileId[], current: FileId): void => {
  void Taro.previewImage({ urls: files.map(photoUrl), current: photoUrl(current) })
}
