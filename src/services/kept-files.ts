import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { inWeChat } from './transport'
import { randomName, upload } from './upload'

type Drawer = ReturnType<typeof Taro.getFileSystemManager>
/** Where WeChat keeps files; a browser has no such thing, and keeps what was picked while the page is open. */
const drawer = (): Drawer | undefined => {
  try {
    return inWeChat ? Taro.getFileSystemManager() : undefined
  } catch {
    return undefined
  }
}

/** WeChat clears what was just photographed when the app is left; a kept file stays. Gives the path from then on. */
export const keepFile = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const kept = drawer()
    if (!kept) return resolve(path)
    kept.saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // Kept already, or no room: as it is it may still be there in an hour.
      fail: () => resolve(path),
    })
  })

/** It has arrived: the phone needs the room. */
export const dropFile = (path: string): void =>
  drawer()?.removeSavedFile({ filePath: path, fail: () => undefined })

/** Whether there is still something to send; what is gone must not hold up the rest. */
const isThere = async (path: string): Promise<boolean> => {
  const kept = drawer()
  try {
    if (kept) kept.accessSync(path)
    return inWeChat || (await fetch(path)).ok
  } catch {
    return false
  }
}

/** Sends a kept photo. Undefined: it is gone from the phone. Throws when it does not get through. */
export const sendFile = async (path: string): Promise<FileId | undefined> =>
  (await isThere(path)) ? upload(`photos/${randomName()}.jpg`, path) : undefined
