import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership, Post } from '@contract/member'
import { ROLES } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { Phrases } from '@/components/phrases/Phrases'
import { PHONE_FAULT, POSTS, POST_WORDS, isMobile } from '@/copy/people'
import { useCommand } from '@/services/use-command'
import type { Code } from '../pieces/invitation/Invitation'
import { SkillPicker } from '../pieces/skill-picker/SkillPicker'

interface Props {
  me: Membership
  onMade: (code: Code, name: string) => void
}

/** Who comes, and as what. The number may be left to them. */
export const InviteForm = ({ me, onMade }: Props) => {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [posts, setPosts] = useState<Post[]>([])
  const [skills, setSkills] = useState<string[]>([])
  const { busy, run } = useCommand()
  const wrongPhone = phone !== '' && !isMobile(phone)
  const ready = name.trim() !== '' && posts.length > 0 && !wrongPhone

  const toggle = (word: string) =>
    setPosts(POSTS.filter((post) => (ROLES[post] === word) !== posts.includes(post)))
  const invite = async () => {
    const about = { as: me.id, name: name.trim(), posts, skills, ...(phone === '' ? {} : { phone }) }
    const answer = await run('staff.invite', about)
    if (answer?.ok) onMade(answer.data, name.trim())
  }

  return (
    <>
      <View className="invite">
        <Card>
          <Field
            id="invite-name"
            label="姓名"
            value={name}
            placeholder="真实姓名"
            most={20}
            onWrite={setName}
          />
          <Field
            id="invite-phone"
            label="手机号（可以不填）"
            value={phone}
            placeholder="不填，由对方加入时填"
            most={11}
            keys="number"
            fault={wrongPhone && phone.length >= 11 ? PHONE_FAULT : undefined}
            onWrite={setPhone}
          />
        </Card>
        <Card title="岗位" hint="可以选几个">
          <Phrases
            id="invite-post"
            phrases={POST_WORDS}
            chosen={(word) => posts.some((post) => ROLES[post] === word)}
            onPick={toggle}
          />
        </Card>
        <Card title="工种" hint="会做什么，可以不选">
          <SkillPicker chosen={skills} onChange={setSkills} />
        </Card>
      </View>
      <Footer>
        <Button id="invite-submit" label="发邀请" busy={busy} disabled={!ready} onTap={() => void invite()} />
      </Footer>
    </>
  )
}
