import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'
import { yuanWritten } from '@/copy/catalogue'
import { anyYuan, faultOf } from '@/copy/written'

interface Props {
  /** 分 */
  alone: number
  onDone: (alone: number) => void
  onClose: () => void
}

/** Up to how much one person gives money back. */
export const AloneSheet = ({ alone, onDone, onClose }: Props) => {
  const [text, setText] = useState(yuanWritten(alone))
  const written = anyYuan(text)
  return (
    <Sheet title="退款谁说了算" onClose={onClose}>
      <View className="office__form">
        <View className="office__hint">超过这个数的退款，要另一位项目经理同意，钱才会退。</View>
        <Field
          id="alone-amount"
          label="一个人最多退（元）"
          value={text}
          placeholder="比如：500，0 就是每一笔都要两个人"
          keys="digit"
          most={12}
          fault={faultOf(text, written)}
          onWrite={setText}
        />
        <Button
          id="alone-done"
          label="改好了"
          disabled={'fault' in written}
          onTap={() => 'value' in written && onDone(written.value)}
        />
      </View>
    </Sheet>
  )
}
