import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { CANCEL_REASONS } from '@/copy/choices'

interface Props {
  busy: boolean
  onCancel: (reason: string) => void
  onClose: () => void
}

/** Calling it off needs a reason; one tap gives it. */
export const CancelSheet = ({ busy, onCancel, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const words = reason.trim()
  return (
    <Sheet title="为什么取消？" onClose={onClose}>
      <View className="ticket-detail__ask">
        <Phrases
          id="cancel-phrase"
          phrases={CANCEL_REASONS}
          chosen={(phrase) => phrase === words}
          onPick={setReason}
        />
        <Words id="cancel-reason" value={reason} placeholder="或者说说原因" most={200} onWrite={setReason} />
        <Button
          id="cancel-submit"
          kind="alarm"
          label="确定取消"
          busy={busy}
          disabled={words === ''}
          onTap={() => onCancel(words)}
        />
      </View>
    </Sheet>
  )
}
