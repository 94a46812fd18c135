import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { List } from '@/components/list/List'
import { Footer } from '@/components/page/Footer'
import { call } from '@/services/cloud'
import { openBegin, openRun } from '@/services/office-routes'
import { usePages } from '@/services/use-pages'
import { RunCard } from './RunCard'

/** As long as the list is looked at: something on it may be under way. Milliseconds. */
const EVERY = 15_000

/** Every time that all houses were charged, the newest first. */
export const Runs = ({ me }: { me: MemberId }) => {
  const pages = usePages(
    `runs ${me}`,
    (cursor) => call('run.list', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
    { every: EVERY },
  )
  return (
    <>
      <View className="office">
        <List
          pages={pages}
          empty={<Blank drawing="calm" sentence="还没有出过账" hint="先算一遍给你看，核对好了才发给住户" />}
        >
          {(runs) => runs.map((run) => <RunCard key={run.id} run={run} onOpen={() => openRun(run.id)} />)}
        </List>
      </View>
      <Footer>
        <Button id="begin" label="出一次账" onTap={openBegin} />
      </Footer>
    </>
  )
}
