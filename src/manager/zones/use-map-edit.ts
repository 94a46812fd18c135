import type { Output } from '@contract/api'
import { isUnsettled } from '@/services/cloud'
import type { CommandName } from '@/services/cloud'
import { useCommand, type Wish } from '@/services/use-command'
import type { ZoneMap } from '@contract/zone'
import type { About } from './about'

/** The commands that change the map, and answer with it. */
type MapCommand = {
  [A in CommandName]: Output<A> extends ZoneMap ? A : never
}[CommandName]

/** Saves a part of the map and puts the answer on the screen. True: it is saved. */
export const useMapEdit = ({ onNews, onStale }: Pick<About, 'onNews' | 'onStale'>) => {
  const { busy, run } = useCommand()
  const save = async <A extends MapCommand>(action: A, wish: Wish<A>): Promise<boolean> => {
    const answer = await run(action, wish)
    if (answer?.ok) {
      onNews(answer.data)
      return true
    }
    if (answer && !isUnsettled(answer.code)) void onStale()
    return false
  }
  return { busy, save }
}
