import { View } from '@tarojs/components'
import { ABSENCES } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { StaffView } from '@contract/zone'
import { Icon } from '@/components/icon/Icon'
import './staff-list.scss'

interface Props {
  /** Stable names for tests: `<id>-<member>`, `<id>-none`. */
  id: string
  staff: readonly StaffView[]
  chosen: MemberId | undefined
  /** Nobody may be chosen too; these are its words. */
  none?: string
  onPick: (id: MemberId | undefined) => void
}

const standing = ({ post, joined, away }: StaffView): string =>
  [post, joined ? '' : '还没加入', away ? ABSENCES[away.type] : ''].filter(Boolean).join(' · ')

/** Colleagues, of whom one is meant. */
export const StaffList = ({ id, staff, chosen, none, onPick }: Props) => (
  <View>
    {none !== undefined && (
      <View
        className="staff-list__row"
        id={`${id}-none`}
        hoverClass="pressed"
        onClick={() => onPick(undefined)}
        ariaRole="button"
      >
        <View className="staff-list__name">{none}</View>
        {chosen === undefined && <Icon name="check" />}
      </View>
    )}
    {staff.map((one) => (
      <View
        className="staff-list__row"
        id={`${id}-${one.id}`}
        key={one.id}
        hoverClass="pressed"
        onClick={() => onPick(one.id)}
        ariaRole="button"
      >
        <View>
          <View className="staff-list__name">{one.name}</View>
          <View className="staff-list__standing">{standing(one)}</View>
        </View>
        {chosen === one.id && <Icon name="check" />}
      </View>
    ))}
  </View>
)
