import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { Button } from '@/components/button/Button'
import { Chip, Chips } from '@/components/chip/Chip'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { useCommand } from '@/services/use-command'
import { SkillPicker } from '../pieces/skill-picker/SkillPicker'

interface Props {
  me: MemberId
  person: PersonDetail
  mayChange: boolean
  onChanged: () => void
}

/** What this person is able to do (工种). */
export const Skills = ({ me, person, mayChange, onChanged }: Props) => {
  const [wanted, setWanted] = useState<string[]>()
  const { busy, run } = useCommand()

  const save = async (skills: string[]) => {
    const answer = await run('staff.save', { as: me, id: person.id, skills })
    if (!answer?.ok) return
    setWanted(undefined)
    onChanged()
  }

  return (
    <Card title="工种" hint={person.skills.length === 0 ? '还没有填' : undefined}>
      <Chips>
        {person.skills.map((skill) => (
          <Chip key={skill} words={skill} />
        ))}
      </Chips>
      {mayChange && <LinkRow id="edit-skills" label="改工种" onTap={() => setWanted(person.skills)} />}
      {wanted && (
        <Sheet title={`${person.name}会做什么？`} onClose={() => setWanted(undefined)}>
          <View className="person__ask">
            <SkillPicker chosen={wanted} onChange={setWanted} />
            <Button id="skills-save" label="保存" busy={busy} onTap={() => void save(wanted)} />
          </View>
        </Sheet>
      )}
    </Card>
  )
}
