import { useState } from 'react'
import { View } from '@tarojs/components'
import type { InvoiceRow } from '@contract/invoice'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { call } from '@/services/cloud'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { Invoice } from './Invoice'
import { NumberSheet } from './NumberSheet'

/** Invoices that somebody wishes for, to be made out where that is done, and their numbers. */
export const Invoices = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const pages = usePages(`invoices ${me}`, (cursor) =>
    call('invoice.list', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const [asked, setAsked] = useState<InvoiceRow>()
  return (
    <View className="office">
      <List
        pages={pages}
        empty={<Blank drawing="calm" sentence="没有要开的发票" hint="住户申请开票，会在这里" />}
      >
        {(invoices) =>
          invoices.map((invoice) => (
            <Invoice key={invoice.id} invoice={invoice} now={now} onMade={() => setAsked(invoice)} />
          ))
        }
      </List>
      {asked && (
        <NumberSheet
          me={me}
          invoice={asked}
          onDone={() => {
            setAsked(undefined)
            void pages.refresh()
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </View>
  )
}
