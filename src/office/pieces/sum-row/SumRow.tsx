import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import './sum-row.scss'

interface Props {
  id?: string
  label: string
  /** ¥245,000.00, or whatever else it comes to. */
  sum?: string | undefined
  tone?: 'alarm' | 'wait' | 'quiet' | undefined
  /** Under it, quietly. */
  note?: string | undefined
  onTap?: (() => void) | undefined
  /** Tags under the name. */
  children?: ReactNode
}

/** What it is and how much: one line of a list about money. Large letters put the one under the other. */
export const SumRow = ({ id, label, sum, tone, note, onTap, children }: Props) => (
  <View
    className={onTap ? 'sum-row sum-row--leads' : 'sum-row'}
    {...(id === undefined ? {} : { id })}
    {...(onTap ? { hoverClass: 'pressed', onClick: onTap, ariaRole: 'button' } : {})}
  >
    <View>
      <View className="sum-row__line">
        <View className="sum-row__label">{label}</View>
        {sum !== undefined && (
          <View className={tone ? `sum-row__sum sum-row__sum--${tone}` : 'sum-row__sum'}>{sum}</View>
        )}
      </View>
      {note && <View className="sum-row__note">{note}</View>}
      {children}
    </View>
    {onTap && (
      <View className="sum-row__arrow">
        <Icon name="forward" />
      </View>
    )}
  </View>
)
