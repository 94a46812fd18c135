import type { BuildingId } from '@contract/ids'
import type { Building } from '@contract/zone'
import { Phrases } from '@/components/phrases/Phrases'

interface Props {
  buildings: readonly Building[]
  chosen: readonly BuildingId[]
  onChange: (chosen: BuildingId[]) => void
}

const ALL = '全部'
/** More than one request can be about. */
const MOST = 30

/** Which buildings it touches; of not too many, all with one tap. */
export const Buildings = ({ buildings, chosen, onChange }: Props) => {
  const isAll = buildings.length > 0 && buildings.every(({ id }) => chosen.includes(id))
  const toggle = (name: string) => {
    if (name === ALL) return onChange(isAll ? [] : buildings.map(({ id }) => id))
    const id = buildings.find((one) => one.name === name)?.id
    if (!id) return
    if (chosen.includes(id)) onChange(chosen.filter((one) => one !== id))
    else if (chosen.length < MOST) onChange([...chosen, id])
  }
  return (
    <Phrases
      id="incident-building"
      phrases={[
        ...buildings.map(({ name }) => name),
        ...(buildings.length > 1 && buildings.length <= MOST ? [ALL] : []),
      ]}
      chosen={(name) =>
        name === ALL ? isAll : buildings.some((one) => one.name === name && chosen.includes(one.id))
      }
      onPick={toggle}
    />
  )
}
