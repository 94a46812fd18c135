import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { REVEALING } from '@/copy/people'
import { dial } from '@/services/routes'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  person: PersonDetail
}

/** Masked, until somebody who needs it says so; that is written down, and said before. */
export const PhoneNumber = ({ me, person: { id, name, maskedPhone } }: Props) => {
  const [phone, setPhone] = useState<string>()
  const [asked, setAsked] = useState(false)
  const { busy, run } = useCommand()

  const reveal = async () => {
    const answer = await run('person.reveal', { as: me, id })
    if (!answer?.ok) return
    setPhone(answer.data.phone)
    setAsked(false)
  }

  return (
    <View className="person__number">
      <View className="person__digits" id="person-phone">
        {phone ?? (maskedPhone || '没有登记手机号')}
      </View>
      {phone === undefined
        ? maskedPhone !== '' && (
            <Button id="reveal" kind="quiet" label="查看号码" onTap={() => setAsked(true)} />
          )
        : phone !== '' && <Button id="person-call" kind="quiet" label="打电话" onTap={() => dial(phone)} />}
      {asked && (
        <Sheet title={`查看${name}的号码`} onClose={() => setAsked(false)}>
          <View className="person__ask">
            <View>{REVEALING}</View>
            <Button id="reveal-yes" label="查看号码" busy={busy} onTap={() => void reveal()} />
          </View>
        </Sheet>
      )}
    </View>
  )
}
