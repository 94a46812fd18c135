import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import { DutyCall } from '@/components/duty-call/DutyCall'
import { Icon } from '@/components/icon/Icon'
import { URGENT } from '@/copy/submit'
import { isCalm, judge } from './urgency'

interface Props {
  kind: Kind
  said: { note: string; calm?: string | undefined }
  dutyPhone: string | undefined
  onCalm: (word: string | undefined) => void
}

/** Why help comes at once, the way to take that back, and whom to ring now. */
export const Urgent = ({ kind, said, dutyPhone, onCalm }: Props) => {
  const { urgency, alarm } = judge(kind, said)
  if (isCalm(kind, said)) {
    return (
      <View className="submit__card submit__calm">
        <View>{URGENT.calm}</View>
        <View
          className="submit__undo"
          id="not-calm"
          hoverClass="pressed"
          onClick={() => onCalm(undefined)}
          ariaRole="button"
        >
          还是很紧急
        </View>
      </View>
    )
  }
  if (urgency !== 'emergency') return null
  return (
    <View className="submit__card submit__urgent">
      <View className="submit__why" id="urgent">
        <Icon name="siren" />
        <View>{alarm === undefined ? URGENT.kind(kind.word) : URGENT.said(alarm)}</View>
      </View>
      {dutyPhone && <DutyCall phone={dutyPhone} />}
      {alarm !== undefined && (
        <View
          className="submit__undo"
          id="calm"
          hoverClass="pressed"
          onClick={() => onCalm(alarm)}
          ariaRole="button"
        >
          不是紧急情况
        </View>
      )}
    </View>
  )
}
