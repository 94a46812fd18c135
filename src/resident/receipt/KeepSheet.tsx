import { useMemo } from 'react'
import type { LedgerRow } from '@contract/ledger'
import { PictureSheet } from '@/components/picture/PictureSheet'
import { yuan } from '@/copy/money'
import { receiptPaper } from '@/copy/receipt-paper'
import { receiptFileName, receiptTitle } from '@/copy/receipts'

interface Props {
  community: string
  receipt: LedgerRow
  onClose: () => void
}

/** The receipt as a picture. */
export const KeepSheet = ({ community, receipt, onClose }: Props) => {
  const poster = useMemo(() => receiptPaper(receipt, community), [receipt, community])
  return (
    <PictureSheet
      poster={poster}
      name={receiptFileName(community, receipt)}
      words={`${receiptTitle(receipt)}，${yuan(receipt.amount)}`}
      hint="图片里有您的房号和缴费人姓名，发给别人前请看一眼。"
      instead="截屏"
      sendVerb="发给微信好友"
      onClose={onClose}
    />
  )
}
