import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { grouped } from '@/copy/export'
import { REFUSALS } from '@/copy/refusals'
import type { Sought } from '@/services/manager-routes'
import { Done } from './Done'
import { Start } from './Start'
import { useExport } from './use-export'
import './export.scss'

interface Props {
  me: Membership
  sought: Sought
}

/** What is on the list, as a table that goes anywhere. */
export const Export = ({ me, sought }: Props) => {
  const { stage, begin, resume, again } = useExport(me)
  switch (stage.at) {
    case 'start':
      return <Start sought={sought} failed={stage.failed} onBegin={begin} />
    case 'writing':
      return (
        <Blank
          drawing="calm"
          sentence={stage.begun.rows > 0 ? `已导出 ${grouped(stage.begun.rows)} 条` : '正在导出…'}
          hint="单子多的话要等一会儿，先别离开"
        />
      )
    case 'stopped':
      return (
        <Blank
          drawing="offline"
          sentence={
            stage.begun.rows > 0 ? `导出到 ${grouped(stage.begun.rows)} 条时停下了` : REFUSALS[stage.failed]
          }
          hint="接着导，前面的不用重来"
          action={{ id: 'export-resume', label: '接着导', onTap: () => resume(stage.begun) }}
        />
      )
    case 'done':
      return <Done rows={stage.begun.rows} span={stage.begun.span} url={stage.file.url} onAgain={again} />
  }
  return stage satisfies never
}
