import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { smaller } from './smaller'
import { fileUrl, randomName, uploadPatiently, type Progress } from './upload'

/** Lets the person take or pick up to `count` photos; gives their paths on this phone, none when they turn back. */
export const choosePhotos = async (count: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return await Promise.all(
      // Not every browser keeps to the number.
      tempFiles.slice(0, count).map(({ tempFilePath, size }) => smaller({ path: tempFilePath, size })),
    )
  } catch {
    return []
  }
}

/** Throws when the photo did not arrive; it is still on the phone then. */
export const uploadPhoto = (path: string, onProgress?: Progress): Promise<FileId> =>
  uploadPatiently(`photos/${randomName()}.jpg`, path, onProgress)

/** What an `<Image>` can show. */
export const photoUrl = fileUrl

export const lookAtPhotos = (files: FileId[], current: FileId): void => {
  void Taro.previewImage({ urls: files.map(photoUrl), current: photoUrl(current) })
}
