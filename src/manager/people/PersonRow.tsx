import { View } from '@tarojs/components'
import type { PersonRow as Row } from '@contract/people'
import { ROLES, TIES } from '@contract/glossary'
import { Chip, Chips } from '@/components/chip/Chip'
import { isStaff } from '@/copy/people'
import './person-row.scss'

interface Props {
  person: Row
  onOpen: (person: Row) => void
}

/** Who it is, as what, and whether they have come in. */
export const PersonRow = ({ person, onOpen }: Props) => {
  const { id, name, role, maskedPhone, joined, skills, houses } = person
  return (
    <View
      className="person-row"
      id={`person-${id}`}
      hoverClass="pressed"
      onClick={() => onOpen(person)}
      ariaRole="button"
    >
      <View className="person-row__face">{name.slice(0, 1)}</View>
      <View className="person-row__words">
        <View className="person-row__top">
          <View className="person-row__name">{name}</View>
          <View className="person-row__phone">{maskedPhone}</View>
        </View>
        <Chips>
          {!joined && <Chip tone="wait" words="还没加入" />}
          {isStaff(role) && <Chip tone="brand" words={ROLES[role]} />}
          {skills.map((skill) => (
            <Chip key={skill} words={skill} />
          ))}
          {houses.map(({ id: house, label, tie }) => (
            <Chip key={house} tone="brand" words={`${label} · ${TIES[tie]}`} />
          ))}
        </Chips>
      </View>
    </View>
  )
}
