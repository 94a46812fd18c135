import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { whenInWords } from '@/copy/times'

/** The answer to a question or a complaint: what was understood, what will be done, by when. */
export const Reply = ({ answer, now }: { answer: TicketView['answer']; now: Moment }) => {
  if (!answer) return null
  const part = (label: string, words: string) => (
    <View>
      <View className="ticket-detail__hint">{label}</View>
      <View>{words}</View>
    </View>
  )
  return (
    <View className="ticket-detail__card ticket-detail__facts" id="answer-card">
      <View className="ticket-detail__heading">答复</View>
      {part('我们的理解', answer.problem)}
      {part('怎么办', answer.plan)}
      {part('什么时候办好', `${whenInWords(answer.finishBy, now)} 前`)}
    </View>
  )
}
