import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { nameManager } from '@/services/routes'
import { useCommand } from '@/services/use-command'
import './community.scss'

/** A name is enough; its manager brings the rest from a sheet. */
export const NewCommunity = ({ me }: { me: Membership }) => {
  const [name, setName] = useState('')
  const { busy, run } = useCommand()
  const words = name.trim()
  const create = async () => {
    const answer = await run('company.create', { as: me.id, name: words })
    if (answer?.ok) nameManager(answer.data.community.id, words)
  }
  return (
    <>
      <View className="community">
        <Card hint="建好以后指定一位项目经理，由经理用表格导入楼栋、住户和员工。">
          <Field
            id="community-name"
            label="小区名"
            value={name}
            placeholder="例如 翠湖花园"
            most={20}
            onWrite={setName}
          />
        </Card>
      </View>
      <Footer>
        <Button
          id="community-create"
          label="新建小区"
          busy={busy}
          disabled={words.length < 2}
          onTap={() => void create()}
        />
      </Footer>
    </>
  )
}
