import Taro from '@tarojs/taro'
import type { CommunityId, FileId } from '@contract/ids'
import { inWeChat } from './transport'
import { randomName, upload } from './upload'

/** A table picked on this phone: `path` is good for `uploadSheet` until the app is left. */
export interface PickedSheet {
  name: string
  path: string
  size: number
}

const SHEETS = ['xlsx', 'csv']
/** As many as one set-up takes. */
const MOST = 8

const pickInWeChat = async (): Promise<PickedSheet[]> => {
  const { tempFiles } = await Taro.chooseMessageFile({ count: MOST, type: 'file', extension: SHEETS })
  return tempFiles.map(({ name, path, size }) => ({ name, path, size }))
}

const pickInBrowser = (): Promise<PickedSheet[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = SHEETS.map((ending) => `.${ending}`).join(',')
    input.id = 'sheet-file'
    input.hidden = true
    const settle = (files: File[]) => {
      input.remove()
      resolve(files.map((file) => ({ name: file.name, path: URL.createObjectURL(file), size: file.size })))
    }
    input.addEventListener('change', () => settle([...(input.files ?? [])].slice(0, MOST)))
    input.addEventListener('cancel', () => settle([]))
    // A browser opens the picker, and a test finds it, only for what is on the page.
    document.body.appendChild(input)
    input.click()
  })

/** From a chat in WeChat, where tables arrive; from the disk in a browser. None when they turn back. */
export const chooseSheet = async (): Promise<PickedSheet[]> => {
  try {
    return await (inWeChat ? pickInWeChat() : pickInBrowser())
  } catch {
    return []
  }
}

/** A name that may stand in a file's id: its end is what says which sheet and which kind it is. */
const plainName = (name: string): string => name.replace(/[\s?#%/\\]+/g, '-').slice(-60)

/** Throws when it did not arrive. */
const uploadSheet = (communityId: CommunityId, { name, path }: PickedSheet): Promise<FileId> =>
  upload(`setup/${communityId}/${randomName()}__${plainName(name)}`, path)

/** All of them; undefined when one did not arrive. */
export const uploadSheets = async (
  communityId: CommunityId,
  picked: readonly PickedSheet[],
): Promise<FileId[] | undefined> => {
  try {
    return await Promise.all(picked.map((sheet) => uploadSheet(communityId, sheet)))
  } catch {
    return undefined
  }
}

type DocumentKind = 'xlsx' | 'xls' | 'pdf' | 'docx'

const openInWeChat = async (url: string, name: string): Promise<void> => {
  const { tempFilePath } = await Taro.downloadFile({ url })
  const fileType = name.split('.').pop() as DocumentKind
  // From its menu a file can be kept or sent on.
  await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
}

/** A browser keeps what it is given under this name. */
export const keepInBrowser = (url: string, name: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
}

/** Shows a document from the cloud, by the address that an answer gave. False: it could not be fetched or shown. */
export const openFile = async (url: string, name: string): Promise<boolean> => {
  try {
    if (inWeChat) await openInWeChat(url, name)
    else keepInBrowser(url, name)
    return true
  } catch {
    return false
  }
}
