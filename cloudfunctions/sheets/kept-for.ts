import type { Store } from '../_store/store'

/** Files with people's data in them: a day is enough to open one, or to put right what is wrong with it. ms */
export const KEPT_FOR = 24 * 60 * 60_000

/** Written where only who knows the name finds it, and gone after that day. */
export const writeForADay = async (store: Store, path: string, content: Buffer, now: number) => {
  const file = await store.files.write(path, content)
  await store.leftovers.add(file.fileId, now + KEPT_FOR)
  return file
}
