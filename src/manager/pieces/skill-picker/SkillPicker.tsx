import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { SKILLS } from '@/copy/people'
import './skill-picker.scss'

interface Props {
  chosen: readonly string[]
  onChange: (skills: string[]) => void
}

/** What someone is able to do: tapped where it is usual, written where it is not. */
export const SkillPicker = ({ chosen, onChange }: Props) => {
  const [written, setWritten] = useState('')
  const usual: readonly string[] = SKILLS
  const offered = [...usual, ...chosen.filter((skill) => !usual.includes(skill))]
  const toggle = (skill: string) =>
    onChange(chosen.includes(skill) ? chosen.filter((one) => one !== skill) : [...chosen, skill])
  const word = written.trim()
  return (
    <View className="skill-picker">
      <Phrases id="skill" phrases={offered} chosen={(skill) => chosen.includes(skill)} onPick={toggle} />
      <View className="skill-picker__own">
        <Field
          id="skill-own"
          label="别的工种"
          value={written}
          placeholder="例如 泳池养护"
          most={12}
          onWrite={setWritten}
        />
        {word !== '' && (
          <Button
            id="skill-add"
            kind="quiet"
            label="加上"
            onTap={() => {
              if (!chosen.includes(word)) onChange([...chosen, word])
              setWritten('')
            }}
          />
        )}
      </View>
    </View>
  )
}
