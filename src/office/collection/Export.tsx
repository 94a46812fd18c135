import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { collectionName } from '@/copy/collection'
import { openFile } from '@/services/files'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: Membership
  month: string
}

/** House by house, as a table that goes anywhere. */
export const Export = ({ me, month }: Props) => {
  const { busy, run } = useCommand()
  const exportTable = async () => {
    const answer = await run('collection.export', { as: me.id, month })
    if (!answer?.ok) return
    if (!(await openFile(answer.data.url, collectionName(me.communityName, month))))
      tell('没打开，请再点一次')
  }
  return (
    <Footer>
      <Button id="to-table" kind="soft" label="导出表格" busy={busy} onTap={() => void exportTable()} />
    </Footer>
  )
}
