import { View } from '@tarojs/components'
import { TIES, VIAS } from '@contract/glossary'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { Segments } from '@/components/segments/Segments'
import type { FoundHouse } from '@/components/unit-picker/use-house'
import { isMobile, PHONE_FAULT } from '@/copy/people'
import { phoneWritten } from '@/copy/phones'
import type { LogDraft } from './draft'

interface Props {
  draft: LogDraft
  found: FoundHouse | undefined
  onWrite: (change: Partial<LogDraft>) => void
}

const OTHER = '其他人'
/** A post on the board is turned into a request there. */
const { board: _board, ...BY_HAND } = VIAS

/** Who of the house it is, or the name and number that somebody else gives. */
export const Caller = ({ draft, found, onWrite }: Props) => {
  const { where, memberId, name, phone, via } = draft
  const people = (where === 'house' && found?.people) || []
  const wordsOf = (one: FoundHouse['people'][number]) => `${one.name} · ${TIES[one.tie]}`
  const known = people.some(({ id }) => id === memberId)
  return (
    <>
      <Segments choices={BY_HAND} chosen={via} onChoose={(chosen) => onWrite({ via: chosen })} />
      {people.length > 0 && (
        <Phrases
          id="log-caller"
          phrases={[...people.map(wordsOf), OTHER]}
          chosen={(words) =>
            words === OTHER ? !known : people.some((one) => one.id === memberId && wordsOf(one) === words)
          }
          onPick={(words) => onWrite({ memberId: people.find((one) => wordsOf(one) === words)?.id })}
        />
      )}
      {found && where === 'house' && people.length === 0 && (
        <View className="log__hint">这套房还没有登记住户，请记下姓名和电话。</View>
      )}
      {!known && (
        <>
          <Field
            id="log-name"
            label="姓名"
            value={name}
            placeholder="怎么称呼"
            most={20}
            onWrite={(written) => onWrite({ name: written })}
          />
          <Field
            id="log-phone"
            label="手机号"
            value={phone}
            placeholder="11 位手机号"
            keys="number"
            most={20}
            fault={phone.length >= 11 && !isMobile(phone) ? PHONE_FAULT : undefined}
            onWrite={(written) => onWrite({ phone: phoneWritten(written) })}
          />
        </>
      )}
    </>
  )
}
