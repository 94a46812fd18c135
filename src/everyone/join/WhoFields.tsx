import { Field } from '@/components/field/Field'
import { PHONE_FAULT, isMobile } from '@/copy/people'
import { phoneWritten } from '@/copy/phones'

export interface Who {
  name: string
  phone: string
}

/** Both written, and a number that can be one. */
export const isWhole = ({ name, phone }: Who): boolean => name.trim() !== '' && isMobile(phone)

interface Props {
  who: Who
  /** The button was pressed once: now it is said what is missing. */
  tried: boolean
  onWrite: (change: Partial<Who>) => void
}

export const WhoFields = ({ who: { name, phone }, tried, onWrite }: Props) => (
  <>
    <Field
      id="name"
      label="姓名"
      value={name}
      placeholder="您的姓名"
      most={20}
      fault={tried && name.trim() === '' ? '请填写姓名' : undefined}
      onWrite={(written) => onWrite({ name: written })}
    />
    <Field
      id="phone"
      label="手机号"
      value={phone}
      placeholder="11 位手机号"
      keys="number"
      most={20}
      fault={(tried || phone.length === 11) && !isMobile(phone) ? PHONE_FAULT : undefined}
      onWrite={(written) => onWrite({ phone: phoneWritten(written) })}
    />
  </>
)
