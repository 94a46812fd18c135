import { View } from '@tarojs/components'
import { TAGS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { TicketChoice, TicketView } from '@contract/ticket'
import { Stars } from '@/components/stars/Stars'
import { when } from '@/copy/times'
import { afterLow, lowInWords } from '@/copy/verdicts'
import { Again } from './Again'
import type { Choices } from './use-choices'

interface Props {
  ticket: TicketView
  choices: TicketChoice[]
  staff: boolean
  now: Moment
  on: Choices
}

/** What was said of it, and what was said to that. After few stars: what follows, and asking for more in one tap. */
export const VerdictCard = ({ ticket, choices, staff, now, on }: Props) => {
  const { rating } = ticket
  if (!rating) return null
  const { stars, tags, words, anonymous, at, changedAt, reply } = rating
  const next = staff || ticket.state !== 'rated' ? undefined : afterLow(ticket, now)
  return (
    <View className="ticket-detail__card ticket-detail__facts" id="verdict">
      <View className="ticket-detail__headed">
        <View className="ticket-detail__heading">评价</View>
        {anonymous && <View className="tag tag--quiet">匿名</View>}
        {changedAt !== undefined && <View className="tag tag--quiet">改过一次</View>}
      </View>
      <Stars stars={stars} />
      {tags.length > 0 && (
        <View className="ticket-detail__tags">
          {tags.map((tag) => (
            <View className="ticket-detail__tag" key={tag}>
              {TAGS[tag]}
            </View>
          ))}
        </View>
      )}
      {words && <View>{words}</View>}
      <View className="ticket-detail__hint">{when(changedAt ?? at, now)}</View>
      {reply && (
        <View className="ticket-detail__reply" id="verdict-reply">
          <View className="ticket-detail__hint">{`${reply.by}的回复 · ${when(reply.at, now)}`}</View>
          <View>{reply.words}</View>
        </View>
      )}
      {next && (
        <View className="ticket-detail__facts" id="after-low">
          <View>{next}</View>
          {choices.includes('reopen') && (
            <Again ticket={ticket} reason={lowInWords(ticket, rating)} on={on} />
          )}
        </View>
      )}
    </View>
  )
}
