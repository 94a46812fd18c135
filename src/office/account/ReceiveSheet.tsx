import { useCallback, useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountView } from '@contract/account'
import type { FileId, MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Group } from '@/components/group/Group'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { receivedInWords } from '@/copy/ledger'
import { owedOf } from '@/copy/owed'
import { sumOf } from '@/copy/sums'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { amountText, NEW_RECEIPT, openBills, receiveWish } from './receive-form'
import { WhichFirst } from './WhichFirst'

interface Props {
  me: MemberId
  view: AccountView
  onReceived: (view: AccountView) => void
  onClose: () => void
}

const METHODS = { cash: '现金', transfer: '转账' }
/** Of the receipt. */
const PHOTOS = 1

/** Cash or a transfer that somebody of the staff has in hand. */
export const ReceiveSheet = ({ me, view, onReceived, onClose }: Props) => {
  const [form, setForm] = useState(NEW_RECEIPT)
  const write = useCallback((change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change })), [])
  const keepPhotos = useCallback((photos: FileId[]) => write({ photos }), [write])
  const photos = usePhotos(form.photos, keepPhotos, undefined, { most: PHOTOS })
  const { busy, run } = useCommand()
  const wish = receiveWish(me, form, view)
  const amount = 'amount' in wish ? wish.amount : undefined

  const receive = async () => {
    if ('fault' in wish) return
    const answer = await run('account.receive', wish)
    if (!answer?.ok) return
    tell(`收到 ${sumOf(wish.amount)}，已入账`)
    onReceived(answer.data)
  }
  return (
    <Sheet title="收款" onClose={onClose}>
      <View className="office__form">
        <Segments choices={METHODS} chosen={form.method} onChoose={(method) => write({ method })} />
        <WhichFirst
          bills={openBills(view)}
          chosen={form.billIds}
          onChoose={(billIds) => write({ billIds })}
        />
        <Field
          id="receive-amount"
          label="收了多少（元）"
          value={amountText(form, view)}
          placeholder="比如：312 或 312.50"
          keys="digit"
          most={12}
          onWrite={(written) => write({ amount: written })}
        />
        <Field
          id="receive-number"
          label={form.method === 'cash' ? '收据号' : '收据号或银行流水号'}
          value={form.receiptNumber}
          placeholder="每张收据一个号"
          most={30}
          onWrite={(receiptNumber) => write({ receiptNumber })}
        />
        <Group title="收据照片" hint="可以不拍">
          <PhotoPicker id="receive-photo" arrived={form.photos} photos={photos} />
        </Group>
        <SheetFooter>
          {'fault' in wish ? (
            <View className="office__fault" id="receive-fault">
              {wish.fault}
            </View>
          ) : (
            <View className="office__hint" id="receive-words">
              {receivedInWords(wish.amount, owedOf(view.account))}
            </View>
          )}
          <Button
            id="receive-sure"
            label={amount === undefined ? '入账' : `收 ${sumOf(amount)}，入账`}
            busy={busy}
            disabled={amount === undefined || photos.sending}
            onTap={() => void receive()}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
