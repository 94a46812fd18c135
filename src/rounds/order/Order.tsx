import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { RoundRulesView } from '@contract/round-views'
import { Failed } from '@/components/blank/Failed'
import { Blank } from '@/components/blank/Blank'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { OneOf } from '@/components/one-of/OneOf'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { TimeField } from '@/components/time-field/TimeField'
import { Words } from '@/components/words/Words'
import { ORDER, orderFault } from '@/copy/rounds-order'
import { useNow } from '@/services/use-now'
import { DoFooter } from '../pieces/DoFooter'
import { useRules } from '../pieces/use-rules'
import { Places } from './Places'
import { useOrder } from './use-order'
import { useHousekeepers, WhoSheet } from './WhoSheet'

/** As many words as the contract takes. */
const MOST = 50

const Form = ({ me, rules }: { me: Membership; rules: RoundRulesView }) => {
  const now = useNow()
  const { order, write, busy, send } = useOrder(me.id, now)
  const [choosing, setChoosing] = useState(false)
  const housekeepers = useHousekeepers(me.id)
  const zones = Object.fromEntries(rules.zones.map(({ id, name }) => [id, name]))
  const here = rules.points.filter(
    ({ zoneId, standardId }) => zoneId === order.zoneId && standardId !== undefined,
  )
  const chosen = housekeepers.staff.find(({ id }) => id === order.toId)
  const fault = orderFault(order)
  if (rules.zones.length === 0) return <Blank drawing="calm" sentence={ORDER.noZones} />
  return (
    <>
      <View className="rounds__form">
        <Card title={ORDER.zone}>
          <OneOf
            id="order-zone"
            words={zones}
            chosen={order.zoneId}
            onPick={(zone) =>
              write({ zoneId: rules.zones.find(({ id }) => id === zone)?.id, spotIds: [], toId: undefined })
            }
          />
        </Card>
        {order.zoneId !== undefined && (
          <Places points={here} chosen={order.spotIds} onChange={(spotIds) => write({ spotIds })} />
        )}
        <Card title={ORDER.when}>
          <View className="rounds__hours">
            <TimeField
              id="order-from"
              label={ORDER.from}
              value={order.from}
              onPick={(from) => write({ from })}
            />
            <TimeField id="order-to" label={ORDER.to} value={order.to} onPick={(to) => write({ to })} />
          </View>
        </Card>
        <Card hint={ORDER.whoHint}>
          <LinkRow
            id="order-who"
            label={ORDER.who}
            words={chosen?.name ?? ORDER.onDuty}
            onTap={() => setChoosing(true)}
          />
        </Card>
        <Card title={ORDER.words}>
          <Words
            id="order-words"
            value={order.words}
            placeholder={ORDER.wordsHint}
            most={MOST}
            onWrite={(words) => write({ words })}
          />
        </Card>
      </View>
      <DoFooter
        id="order"
        verb="send"
        label={ORDER.verb}
        busy={busy}
        fault={fault}

        onTap={() => void send()}
      />
      {choosing && (
        <WhoSheet
          {...housekeepers}
          chosen={order.toId}
          onPick={(toId) => {
            write({ toId })
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

/** A round besides the plan: after a party in the lobby. */
export const Order = ({ me }: { me: Membership }) => {
  const { rules, failed, refresh } = useRules(me.id)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!rules) return <CardSkeleton count={2} />
  return <Form me={me} rules={rules} />
}
