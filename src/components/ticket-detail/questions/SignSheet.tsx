import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import type { Quote } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { QuoteLines } from '@/components/quote-lines/QuoteLines'
import { Sheet } from '@/components/sheet/Sheet'
import { Signature } from '@/components/signature/Signature'
import { useSignature } from '@/components/signature/use-signature'
import { yuan } from '@/copy/money'
import { tell, tellRefusal } from '@/services/tell'
import { randomName, upload } from '@/services/upload'
import type { Asking } from './asking'

interface Props extends Asking {
  quote: Quote
  onSign: (signed: { total: number; signature: FileId }) => void
}

const PAD = 'sign-canvas'

/** The technician hands over the phone: the sum, and room for the resident's finger. */
export const SignSheet = ({ quote, busy, onSign, onClose }: Props) => {
  const signature = useSignature(PAD)
  const [sending, setSending] = useState(false)
  /** Arrived already: silence after it costs no second signature. */
  const arrived = useRef<FileId>()
  const again = () => {
    arrived.current = undefined
    signature.clear()
  }
  const picture = async (): Promise<FileId | undefined> => {
    if (arrived.current) return arrived.current
    const path = await signature.save()
    if (path === undefined) {
      tell('签名没存下来，请重写一遍')
      return undefined
    }
    try {
      return await upload(`photos/signature-${randomName()}.png`, path)
    } catch {
      tellRefusal('OFFLINE')
      return undefined
    }
  }
  const sign = async () => {
    setSending(true)
    arrived.current = await picture()
    setSending(false)
    if (arrived.current) onSign({ total: quote.total, signature: arrived.current })
  }
  return (
    <Sheet title="请住户确认费用并签名" onClose={onClose}>
      <View className="ticket-detail__ask">
        <QuoteLines lines={quote.lines} total={quote.total} />
        <Signature id={PAD} signature={signature} />
        <View className="ticket-detail__hint">
          {signature.empty ? '签名后才能确认' : '签的是上面这些费用，完工时只会少收，不会多收'}
        </View>
        <Button
          id="sign-submit"
          label={`签字同意 ${yuan(quote.total)}`}
          busy={busy || sending}
          disabled={signature.empty}
          onTap={() => void sign()}
        />
        <Button
          id="sign-again"
          kind="quiet"
          label="重写"
          disabled={busy || sending || signature.empty}
          onTap={again}
        />
      </View>
    </Sheet>
  )
}
