import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'

interface Props {
  name: string
  busy: boolean
  onSave: (name: string) => void
  onClose: () => void
}

export const NameSheet = ({ name: known, busy, onSave, onClose }: Props) => {
  const [name, setName] = useState(known)
  const words = name.trim()
  return (
    <Sheet title="改正姓名" onClose={onClose}>
      <View className="data__ask">
        <Field id="new-name" label="姓名" value={name} placeholder="您的姓名" most={20} onWrite={setName} />
        <Button
          id="name-save"
          label="保存"
          busy={busy}
          disabled={words === '' || words === known}
          onTap={() => onSave(words)}
        />
      </View>
    </Sheet>
  )
}
