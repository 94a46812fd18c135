import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { smaller } from './smaller'
import { inWeChat } from './transport'
import { fileUrl, randomName, uploadPatiently, type Progress } from './upload'

/** `proof`: of what is so here and now; from the camera, never from the album, and small. */
interface Which {
  proof?: boolean
}

/** Lets the person take or pick up to `count` photos; gives their paths on this phone, none when they turn back. */
export const choosePhotos = async (count: number, { proof = false }: Which = {}): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      ...(proof ? { sourceType: ['camera'] } : {}),
    })
    return await Promise.all(
      tempFiles
        // Not every browser keeps to the number.
        .slice(0, count)
        .map(({ tempFilePath, size }) => smaller({ path: tempFilePath, size }, proof ? 'small' : 'usual')),
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

/** An address that WeChat can take for a card, good for a while. Undefined: it is not to be had just now. */
export const shareableUrl = async (file: FileId): Promise<string | undefined> => {
  if (!inWeChat) return undefined
  try {
    const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [file] })
    return fileList[0]?.tempFileURL || undefined
  } catch {
    return undefined
  }
}
