import { View } from '@tarojs/components'
import type { RunId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { wantsSheet } from '@/copy/fees'
import { Deciding } from './Deciding'
import { Head } from './Head'
import { ItemSums } from './ItemSums'
import { Oddities } from './Oddities'
import { SheetCard } from './SheetCard'
import { useRun } from './use-run'

interface Props {
  me: Membership
  id: RunId
}

/** What every house would get, before it does; afterwards what came of it. */
export const OneRun = ({ me, id }: Props) => {
  const { run, failed, refresh, faults, busy, issue, drop, takeSheet } = useRun(me, id)
  if (!run)
    return failed ? <Failed code={failed} onRetry={() => void refresh()} /> : <CardSkeleton count={3} />
  const isCounted = run.state === 'ready' || run.state === 'issued'
  return (
    <>
      <View className="office">
        <Head run={run} />
        {run.state === 'ready' && run.items.some(wantsSheet) && (
          <SheetCard me={me.id} run={run} faults={faults} busy={busy} onChoose={() => void takeSheet()} />
        )}
        {isCounted && <ItemSums run={run} />}
        {isCounted && <Oddities run={run} />}
      </View>
      <Deciding run={run} busy={busy} onIssue={issue} onDrop={drop} />
    </>
  )
}
