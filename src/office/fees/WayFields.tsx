import { View } from '@tarojs/components'
import { Field } from '@/components/field/Field'
import { Segments } from '@/components/segments/Segments'
import { SHARED_BY } from '@/copy/fees'
import type { FeeForm } from './fee-form'
import { Tiers } from './Tiers'

interface Props {
  form: FeeForm
  onWrite: (change: Partial<FeeForm>) => void
}

const PRICES: Record<'area' | 'fixed' | 'space', { label: string; placeholder: string }> = {
  area: { label: '每平方米每月（元）', placeholder: '比如：2.385，最多四位小数' },
  fixed: { label: '每户每月（元）', placeholder: '比如：20' },
  space: { label: '每个车位每月（元）', placeholder: '比如：150' },
}

/** What the way asks for besides its name. */
export const WayFields = ({ form, onWrite }: Props) => {
  switch (form.type) {
    case 'area':
    case 'fixed':
    case 'space':
      return (
        <Field
          id="fee-price"
          {...PRICES[form.type]}
          value={form.price}
          keys="digit"
          most={12}
          onWrite={(price) => onWrite({ price })}
        />
      )
    case 'meter':
      return <Tiers unit={form.unit} tiers={form.tiers} onWrite={onWrite} />
    case 'share':
      return (
        <>
          <Segments choices={SHARED_BY} chosen={form.by} onChoose={(by) => onWrite({ by })} />
          <View className="office__hint">一共花了多少，出账时再填。</View>
        </>
      )
    case 'sheet':
      return <View className="office__hint">出账时下载表格，把每户的金额填好再导回来。</View>
  }
  return form.type satisfies never
}
