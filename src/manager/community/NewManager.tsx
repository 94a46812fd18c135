import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CommunityId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { PHONE_FAULT, isMobile } from '@/copy/people'
import { useCommand } from '@/services/use-command'
import { Invitation, type Code } from '../pieces/invitation/Invitation'
import type { Share } from '../pieces/invitation/use-shared-code'
import './community.scss'

interface Props {
  me: Membership
  id: CommunityId
  name: string
  share: Share
}

/** Who runs this community: a name, and the code that lets them in. */
export const NewManager = ({ me, id, name: place, share }: Props) => {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState<Code>()
  const { busy, run } = useCommand()
  const words = name.trim()
  const wrongPhone = phone !== '' && !isMobile(phone)

  const invite = async () => {
    const about = { as: me.id, communityId: id, name: words, ...(phone === '' ? {} : { phone }) }
    const answer = await run('company.manager', about)
    if (answer?.ok) setCode(answer.data)
  }

  if (code)
    return (
      <View className="community">
        <Invitation code={code} name={words} place={place} share={share} />
        <View className="community__hint">经理用这个码加入后，就可以导入小区资料、邀请员工了。</View>
      </View>
    )
  return (
    <>
      <View className="community">
        <Card title={place} hint="可以指定不止一位经理。">
          <Field
            id="manager-name"
            label="经理姓名"
            value={name}
            placeholder="真实姓名"
            most={20}
            onWrite={setName}
          />
          <Field
            id="manager-phone"
            label="手机号（可以不填）"
            value={phone}
            placeholder="不填，由对方加入时填"
            most={11}
            keys="number"
            fault={wrongPhone && phone.length >= 11 ? PHONE_FAULT : undefined}
            onWrite={setPhone}
          />
        </Card>
      </View>
      <Footer>
        <Button
          id="manager-invite"
          label="发邀请"
          busy={busy}
          disabled={words === '' || wrongPhone}
          onTap={() => void invite()}
        />
      </Footer>
    </>
  )
}
