import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CommunityId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { REFUSALS } from '@/copy/refusals'
import { call } from '@/services/cloud'

export interface Found {
  id: CommunityId
  name: string
}

interface Props {
  onPick: (found: Found) => void
  onClose: () => void
}

const LEAST = 2

/** Which community, by a part of its name. */
export const FindSheet = ({ onPick, onClose }: Props) => {
  const [name, setName] = useState('')
  const [found, setFound] = useState<Found[]>()
  const [said, setSaid] = useState<string>()
  const [busy, setBusy] = useState(false)

  const find = async () => {
    const asked = name.trim()
    if (asked.length < LEAST) return setSaid('请至少写两个字')
    setBusy(true)
    const answer = await call('join.find', { name: asked })
    setBusy(false)
    setFound(answer.ok ? answer.data.items : undefined)
    if (!answer.ok) return setSaid(REFUSALS[answer.code])
    setSaid(answer.data.items.length === 0 ? '没有找到，请看看小区的全名' : undefined)
  }
  return (
    <Sheet title="哪个小区？" onClose={onClose}>
      <View className="join__form">
        <Field
          id="community-name"
          label="小区名称"
          value={name}
          placeholder="比如：翠湖"
          most={20}
          onWrite={setName}
        />
        <Button id="find" label="查找" busy={busy} onTap={() => void find()} />
        {said && <View className="join__hint">{said}</View>}
        <View>
          {found?.map((one, at) => (
            <LinkRow key={one.id} id={`found-${at}`} label={one.name} onTap={() => onPick(one)} />
          ))}
        </View>
      </View>
    </Sheet>
  )
}
