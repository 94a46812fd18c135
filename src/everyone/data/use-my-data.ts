import type { FileId, MemberId } from '@contract/ids'
import { openFile } from '@/services/files'
import { call } from '@/services/cloud'
import { arriveHome } from '@/services/routes'
import { loadSession } from '@/services/session'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'

/** Everything we hold of me, and what I may do with it. */
export const useMyData = (me: MemberId) => {
  const { data, failed, refresh, put } = useAnswer(`mine ${me}`, () => call('mine.get', { as: me }))
  const { busy, run } = useCommand()

  const correct = async (name: string): Promise<boolean> => {
    const answer = await run('mine.correct', { as: me, name })
    if (!answer?.ok) return false
    put(answer.data)
    void loadSession()
    tell('已改好')
    return true
  }
  const show = async (photo: FileId): Promise<void> => {
    const answer = await run('mine.photo', { as: me, photo })
    if (!answer?.ok) return
    put(answer.data)
    tell('照片换好了')
  }
  const exportAll = async (): Promise<void> => {
    const answer = await run('mine.export', { as: me })
    if (!answer?.ok) return
    const ending = answer.data.fileId.split('.').pop() ?? ''
    if (!(await openFile(answer.data.url, `我的资料.${ending}`))) tell('文件没有打开，请再点一次')
  }
  const forget = async (keepName: boolean): Promise<void> => {
    const answer = await run('mine.forget', { as: me, keepName })
    if (!answer?.ok) return
    await loadSession()
    await arriveHome()
    tell('已全部删除')
  }
  return { data, failed, refresh, busy, correct, show, exportAll, forget }
}
