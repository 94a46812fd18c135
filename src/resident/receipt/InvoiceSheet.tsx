import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Invoice } from '@contract/invoice'
import type { LedgerRow } from '@contract/ledger'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { INVOICE, INVOICE_TO, isTaxNumber, taxNumberOf, type InvoiceTo } from '@/copy/receipts'
import { useDraft } from '@/services/draft'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: Membership
  receipt: LedgerRow
  onInvoice: (invoice: Invoice) => void
  onClose: () => void
}

/** To whom it is made out. Who has asked for one before finds it filled in. */
export const InvoiceSheet = ({ me, receipt, onInvoice, onClose }: Props) => {
  const { draft, write } = useDraft<{ to: InvoiceTo; company: string; number: string }>('invoice', {
    to: 'person',
    company: '',
    number: '',
  })
  const [person, setPerson] = useState(me.name)
  const { busy, run } = useCommand()
  const isCompany = draft.to === 'company'
  const title = (isCompany ? draft.company : person).trim()
  const taxNumber = taxNumberOf(draft.number)
  const ready = title !== '' && (!isCompany || isTaxNumber(taxNumber))

  const ask = async () => {
    const company = isCompany ? { taxNumber } : {}
    const answer = await run('bill.invoice', { as: me.id, id: receipt.id, title, ...company })
    if (!answer?.ok) return
    onInvoice(answer.data.invoice)
    tell(INVOICE.asked)
    onClose()
  }
  return (
    <Sheet title={INVOICE.title} onClose={onClose}>
      <View className="receipt__ask">
        <View className="receipt__quiet">{INVOICE.hint}</View>
        <Segments choices={INVOICE_TO} chosen={draft.to} onChoose={(to) => write({ to })} />
        <Field
          id="invoice-title"
          label="抬头"
          value={isCompany ? draft.company : person}
          placeholder={isCompany ? '单位全称' : '姓名'}
          most={60}
          onWrite={(words) => (isCompany ? write({ company: words }) : setPerson(words))}
        />
        {isCompany && (
          <Field
            id="invoice-number"
            label="税号"
            value={draft.number}
            placeholder="15 到 20 位"
            most={24}
            fault={draft.number !== '' && !isTaxNumber(taxNumber) ? INVOICE.wrongNumber : undefined}
            onWrite={(number) => write({ number })}
          />
        )}
      </View>
      <SheetFooter>
        <Button id="invoice-submit" label="提交" busy={busy} disabled={!ready} onTap={() => void ask()} />
      </SheetFooter>
    </Sheet>
  )
}
