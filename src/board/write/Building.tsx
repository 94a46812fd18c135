import type { MemberId } from '@contract/ids'
import type { BoardStanding } from '@contract/post'
import { Switch } from '@/components/switch/Switch'
import { WRITE } from '@/copy/board-write'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  standing: BoardStanding
  put: (standing: BoardStanding) => void
}

/** Whether neighbours see from which building one writes. Who has none is not asked. */
export const Building = ({ me, standing: { showsBuilding, building }, put }: Props) => {
  const { busy, run } = useCommand()
  if (building === undefined) return null
  const change = async () => {
    const answer = await run('board.prefer', { as: me, showsBuilding: !showsBuilding })
    if (answer?.ok) put(answer.data)
  }
  return (
    <Switch
      id="shows-building"
      label={WRITE.building}
      hint={WRITE.buildingHint(building)}
      on={showsBuilding}
      busy={busy}
      onTap={() => void change()}
    />
  )
}
