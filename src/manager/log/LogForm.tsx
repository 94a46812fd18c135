import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { triage } from '@domain/ticket/triage'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { useCatalogue } from '@/services/catalogue'
import { showTicket } from '@/services/manager-routes'
import { Caller } from './Caller'
import { KindTiles } from './KindTiles'
import { missing } from './missing'
import { Place } from './Place'
import { Said } from './Said'
import { useLog } from './use-log'
import './log.scss'

/** Somebody rang or came by: what, where, who, and it is on its way before they hang up. */
export const LogForm = ({ me }: { me: Membership }) => {
  const { catalogue, kinds, failed, refresh } = useCatalogue(me.id)
  const { draft, write, busy, house, found, isWhole, send } = useLog(me)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!catalogue) return <CardSkeleton count={2} />
  const offered = kinds.filter(({ hidden }) => !hidden)
  const kind = offered.find(({ id }) => id === draft.kind)
  const emergency = kind !== undefined && triage(kind, { note: draft.note }).urgency === 'emergency'

  const submit = async () => {
    const ticket = await send()
    if (ticket) showTicket(me.role, ticket)
  }
  return (
    <>
      <View className="log">
        <Card title="什么事">
          <KindTiles
            kinds={offered}
            chosen={kind}
            onPick={(picked) => {
              const { at } = offered.find(({ id }) => id === picked) ?? {}
              write({
                kind: picked,
                ...(at === 'public' ? { where: 'spot' } : at === 'home' ? { where: 'house' } : {}),
              })
            }}
          />
        </Card>
        <Card title="在哪里">
          <Place me={me} draft={draft} house={house} onWrite={write} />
        </Card>
        <Card title="谁报的">
          <Caller draft={draft} found={found} onWrite={write} />
        </Card>
        <Card title="怎么说的">
          <Said draft={draft} kind={kind} onWrite={write} />
        </Card>
      </View>
      <Footer>
        <View className={emergency ? 'log__promise log__promise--alarm' : 'log__promise'}>
          {isWhole
            ? emergency
              ? '按紧急情况处理，马上派人'
              : '报好后归你跟进，直到结单'
            : missing(draft, found)}
        </View>
        <Button id="log-submit" label="报单" busy={busy} disabled={!isWhole} onTap={() => void submit()} />
      </Footer>
    </>
  )
}
