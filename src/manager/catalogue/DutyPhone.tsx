import { View } from '@tarojs/components'
import { Field } from '@/components/field/Field'
import { Card } from '@/components/group/Group'
import { isDutyPhone } from '@/copy/catalogue'

interface Props {
  phone: string
  onChange: (phone: string | undefined) => void
}

/** The number that somebody answers day and night: shown to whoever reports danger. */
export const DutyPhone = ({ phone, onChange }: Props) => (
  <Card title="24 小时值班电话">
    <Field
      id="duty-phone"
      label="手机或座机"
      value={phone}
      placeholder="比如：0571-88886666"
      most={19}
      fault={phone !== '' && !isDutyPhone(phone) ? '只能有数字、空格和横线，请看一眼' : undefined}
      onWrite={(written) => onChange(written.trim() === '' ? undefined : written)}
    />
    <View className="catalogue__hint">紧急的单子上会显示，住户一点就能打。</View>
  </Card>
)
