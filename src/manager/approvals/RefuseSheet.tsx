import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { REFUSE_REASONS } from '@/copy/people'

interface Props {
  name: string
  busy: boolean
  onRefuse: (reason: string) => void
  onClose: () => void
}

/** A no is told to the one who asked, so it says why. */
export const RefuseSheet = ({ name, busy, onRefuse, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const words = reason.trim()
  return (
    <Sheet title={`为什么拒绝${name}？`} onClose={onClose}>
      <View className="approvals__ask">
        <View className="approvals__since">对方会看到这句话，写清楚该怎么办。</View>
        <Phrases
          id="refuse-phrase"
          phrases={REFUSE_REASONS}
          chosen={(phrase) => phrase === words}
          onPick={setReason}
        />
        <Words id="refuse-reason" value={reason} placeholder="或者说说原因" most={100} onWrite={setReason} />
        <Button
          id="refuse-submit"
          kind="alarm"
          label="确定拒绝"
          busy={busy}
          disabled={words === ''}
          onTap={() => onRefuse(words)}
        />
      </View>
    </Sheet>
  )
}
