import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BillId, HouseId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { Segments } from '@/components/segments/Segments'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { Bills } from './Bills'
import { BillSheet } from './BillSheet'
import { Entries } from './Entries'
import { Head } from './Head'
import { Now } from './Now'
import { ReceiveSheet } from './ReceiveSheet'
import { useAccount } from './use-account'

interface Props {
  me: Membership
  house: HouseId
}

const PARTS = { now: '现在', bills: '账单', entries: '流水' }
type Part = keyof typeof PARTS

/** One house: what it owes and has, everything it was charged, and everything that happened to its money. */
export const Account = ({ me, house }: Props) => {
  const { data: view, failed, refresh, put } = useAccount(me.id, house)
  const [part, setPart] = useState<Part>('now')
  const [bill, setBill] = useState<BillId>()
  const [receiving, setReceiving] = useState(false)
  if (!view)
    return failed ? <Failed code={failed} onRetry={() => void refresh()} /> : <CardSkeleton count={2} />
  // Another rev: the lists are another question.
  const about = { me: me.id, house, rev: view.rev, onOpen: setBill }
  return (
    <>
      <View className="office">
        <Head account={view.account} />
        <Segments choices={PARTS} chosen={part} onChoose={setPart} />
        {part === 'now' && (
          <Now me={me} view={view} onOpen={setBill} onChanged={put} onStale={() => void refresh()} />
        )}
        {part === 'bills' && <Bills {...about} />}
        {part === 'entries' && <Entries {...about} />}
      </View>
      <Footer>
        <Button id="receive" label="收现金、转账" onTap={() => setReceiving(true)} />
      </Footer>
      {bill && (
        <BillSheet
          me={me}
          id={bill}
          onReversed={(news) => {
            put(news)
            setBill(undefined)
          }}
          onClose={() => setBill(undefined)}
        />
      )}
      {receiving && (
        <ReceiveSheet
          me={me.id}
          view={view}
          onReceived={(news) => {
            put(news)
            setReceiving(false)
          }}
          onClose={() => setReceiving(false)}
        />
      )}
    </>
  )
}
