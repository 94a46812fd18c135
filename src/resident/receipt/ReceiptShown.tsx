import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Invoice } from '@contract/invoice'
import type { LedgerRow } from '@contract/ledger'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Money } from '@/components/money/Money'
import { Footer } from '@/components/page/Footer'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'
import { INVOICE, invoiceInWords, receiptFacts, receiptLines, receiptTitle } from '@/copy/receipts'
import { InvoiceSheet } from './InvoiceSheet'
import { KeepSheet } from './KeepSheet'

interface Props {
  me: Membership
  receipt: LedgerRow
  invoice?: Invoice | undefined
  onInvoice: (invoice: Invoice) => void
}

/** What was paid, for what, how and when; to be kept, and to have an invoice of. */
export const ReceiptShown = ({ me, receipt, invoice, onInvoice }: Props) => {
  const [asked, setAsked] = useState<'picture' | 'invoice'>()
  const lines = receiptLines(receipt)
  const close = () => setAsked(undefined)
  return (
    <>
      <View className="receipt">
        <View className="receipt__card">
          <View className="receipt__quiet">{receiptTitle(receipt)}</View>
          <Money id="receipt-amount" amount={receipt.amount} />
          {lines.map(({ label, words }) => (
            <View className="receipt__line" key={label}>
              <View>{label}</View>
              <View className="receipt__sum">{words}</View>
            </View>
          ))}
        </View>
        <View className="receipt__card">
          {receiptFacts(receipt).map(({ label, words }) => (
            <View key={label}>
              <View className="receipt__quiet">{label}</View>
              <View>{words}</View>
            </View>
          ))}
          {receipt.photo && <PhotoStrip photos={[receipt.photo]} />}
        </View>
        {invoice && (
          <View className="receipt__card" id="invoice">
            <View className="receipt__quiet">发票</View>
            <View>{invoiceInWords(invoice)}</View>
            {invoice.number === undefined && <View className="receipt__quiet">{INVOICE.hint}</View>}
          </View>
        )}
      </View>
      <Footer>
        <Button id="to-picture" label="存成图片" onTap={() => setAsked('picture')} />
        {receipt.type === 'paid' && !invoice && (
          <Button id="to-invoice" kind="quiet" label="要发票" onTap={() => setAsked('invoice')} />
        )}
      </Footer>
      {asked === 'picture' && <KeepSheet community={me.communityName} receipt={receipt} onClose={close} />}
      {asked === 'invoice' && (
        <InvoiceSheet me={me} receipt={receipt} onInvoice={onInvoice} onClose={close} />
      )}
    </>
  )
}
