import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { RoundView } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { Icon } from '@/components/icon/Icon'
import { List } from '@/components/list/List'
import { doubtfulStop, PROOF, roundHead, toLookAt } from '@/copy/rounds-proof'
import { boardDay } from '@/copy/rounds-today'
import { call } from '@/services/cloud'
import { openRound } from '@/services/rounds-routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import './doubts.scss'

const Doubtful = ({ round, now }: { round: RoundView; now: number }) => {
  const marked = round.stops.filter(toLookAt)
  return (
    <View
      className="doubts__round"
      id={`round-${round.id}`}
      hoverClass="pressed"
      onClick={() => openRound(round.id, marked[0]?.id)}
      ariaRole="button"
    >
      <View>
        <View className="rounds__note">{boardDay(round.day, now)}</View>
        <View className="rounds__title">{roundHead(round)}</View>
        {marked.map((stop) => (
          <View className="doubts__stop" key={stop.id}>
            {doubtfulStop(stop)}
          </View>
        ))}
      </View>
      <Icon name="forward" />
    </View>
  )
}

/** Rounds with something that should be looked at, the newest first. */
export const Doubts = ({ me }: { me: Membership }) => {
  const now = useNow()
  const pages = usePages(`doubts ${me.id}`, (cursor) =>
    call('round.doubts', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List pages={pages} empty={<Blank drawing="calm" sentence={PROOF.noDoubts} hint={PROOF.noDoubtsHint} />}>
      {(rounds) => rounds.map((round) => <Doubtful key={round.id} round={round} now={now} />)}
    </List>
  )
}
