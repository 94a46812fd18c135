import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Membership } from '@contract/member'
import { TicketCard } from '@/components/ticket-card/TicketCard'
import { seatOf } from '@/copy/next'
import { isOpen } from '@/copy/states'
import { call } from '@/services/cloud'
import { openTicket } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'

/** What I wait for, or am asked to judge. Nothing under way: nothing shown. */
export const OpenRequest = ({ me, now }: { me: Membership; now: number }) => {
  const { data } = useAnswer(`mine ${me.id}`, () => call('ticket.list', { as: me.id, box: 'mine' }), {
    watched: { as: me.id, of: { box: 'mine' } },
  })
  const mine = data?.items ?? []
  const waiting = [
    // Nobody goes on without my yes.
    ...mine.filter(({ state }) => state === 'quoted'),
    ...mine.filter(({ state }) => isOpen(state) && state !== 'quoted'),
    ...mine.filter(({ state }) => state === 'finished'),
  ]
  const [first] = waiting
  if (!first) return null
  return (
    <View className="home__open">
      <TicketCard
        ticket={first}
        seat={seatOf(first, me.id)}
        now={now}
        onOpen={({ id }) => openTicket('resident', id)}
      />
      {waiting.length > 1 && (
        <View
          className="home__more"
          id="more-requests"
          hoverClass="pressed"
          onClick={() => void Taro.switchTab({ url: '/pages/requests/index' })}
          ariaRole="button"
        >
          {`还有 ${waiting.length - 1} 张单子，去看看`}
        </View>
      )}
    </View>
  )
}
