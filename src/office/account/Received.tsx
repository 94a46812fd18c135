import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountView } from '@contract/account'
import { PAY_METHODS } from '@contract/glossary'
import type { LedgerId, Moment } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Card } from '@/components/group/Group'
import { sumOf } from '@/copy/sums'
import { when } from '@/copy/times'
import { SumRow } from '../pieces/sum-row/SumRow'
import { RefundSheet } from './RefundSheet'

interface Props {
  me: Membership
  view: AccountView
  now: Moment
  onChanged: (view: AccountView) => void
}

/** What came in and may go back, as far as there is a balance: what has paid a bill is no balance. */
export const Received = ({ me, view, now, onChanged }: Props) => {
  const [asked, setAsked] = useState<LedgerId>()
  const { credit } = view.account
  const payments = view.received.filter(({ left }) => left > 0)
  const payment = payments.find(({ id }) => id === asked)
  if (payments.length === 0) return null
  return (
    <Card
      title="退款"
      hint={
        credit > 0
          ? `余额 ${sumOf(credit)} 可以退，选是哪一笔收的`
          : '没有余额。要退付过账单的钱，先冲销那张账单。'
      }
    >
      {credit > 0 && (
        <View>
          {payments.map(({ id, method, left, total, at }) => (
            <SumRow
              key={id}
              id={`received-${id}`}
              label={PAY_METHODS[method]}
              sum={sumOf(total)}
              note={left < total ? `${when(at, now)}，还能退 ${sumOf(left)}` : when(at, now)}
              onTap={() => setAsked(id)}
            />
          ))}
        </View>
      )}
      {payment && credit > 0 && (
        <RefundSheet
          me={me.id}
          houseId={view.account.houseId}
          payment={payment}
          most={Math.min(payment.left, credit)}
          onAsked={(news) => {
            onChanged(news)
            setAsked(undefined)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  )
}
