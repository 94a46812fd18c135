import { View } from '@tarojs/components'
import type { Duty, ZoneMap } from '@contract/zone'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Sheet } from '@/components/sheet/Sheet'
import { shiftInWords } from '@/copy/duty'
import { kindWordIn, nameIn } from '../names'
import type { Cell } from './Matrix'
import './duties.scss'

interface Props {
  cell: Cell
  map: ZoneMap
  mayChange: boolean
  onAdd: () => void
  onEdit: (duty: Duty) => void
  onClose: () => void
}

/** Everybody who answers for one kind in one zone, at any hour. */
export const CellSheet = ({ cell: { zoneId, kind }, map, mayChange, onAdd, onEdit, onClose }: Props) => {
  const here = map.duties.filter((duty) => duty.zoneId === zoneId && duty.kinds.includes(kind))
  const zone = map.zones.find(({ id }) => id === zoneId)?.name ?? ''
  return (
    <Sheet title={`${zone} · ${kindWordIn(map, kind)}`} onClose={onClose}>
      <View className="zones__ask">
        {here.length === 0 && <View className="duties__none">这件事还没有人值班，单子会先派给管家。</View>}
        <View>
          {here.map((duty) => (
            <View
              className="duties__row"
              id={`duty-${duty.id}`}
              key={duty.id}
              {...(mayChange
                ? { hoverClass: 'pressed', ariaRole: 'button', onClick: () => onEdit(duty) }
                : {})}
            >
              <View>
                <View className="duties__who">{nameIn(map, duty.memberId)}</View>
                <View className="duties__when">{shiftInWords(duty.shift)}</View>
                <View className="duties__when">
                  {duty.deputyId ? `${nameIn(map, duty.deputyId)} 替班，` : ''}
                  {`最多同时 ${duty.cap} 单`}
                </View>
              </View>
              {mayChange && <Icon name="forward" />}
            </View>
          ))}
        </View>
        {mayChange && <Button id="add-duty" label="加值班" onTap={onAdd} />}
      </View>
    </Sheet>
  )
}
