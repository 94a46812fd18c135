import { View } from '@tarojs/components'
import { VISIT_OUTCOMES, VISIT_WAYS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { VisitDue, VisitMade } from '@contract/feedback'
import type { TicketChoice, TicketView } from '@contract/ticket'
import { when } from '@/copy/times'
import {
  foundInWords,
  isWell,
  SERVICE,
  SOLVED,
  triesInWords,
  VISIT_REASONS,
  visitDueInWords,
} from '@/copy/visits'
import { Again } from './Again'
import { Fact } from './Fact'
import type { Choices } from './use-choices'

interface Props {
  ticket: TicketView
  choices: TicketChoice[]
  staff: boolean
  now: Moment
  on: Choices
}

const Due = ({ visit, now }: { visit: VisitDue; now: Moment }) => {
  const tried = triesInWords(visit.tries)
  return (
    <View className="ticket-detail__card ticket-detail__facts" id="visit-due">
      <View className="ticket-detail__heading">要回访</View>
      <Fact label="谁" words={visit.by} />
      <View className="ticket-detail__fact">
        <View className="ticket-detail__label">时间</View>
        <View className={visit.dueAt > now ? '' : 'ticket-detail__kept--alarm'}>
          {visitDueInWords(visit, now)}
        </View>
      </View>
      <Fact label="原因" words={VISIT_REASONS[visit.why]} />
      <Fact label="方式" words={VISIT_WAYS[visit.how]} />
      {tried && <Fact label="试过" words={tried} />}
    </View>
  )
}

const Made = ({ ticket, visited, choices, now, on }: Omit<Props, 'staff'> & { visited: VisitMade }) => {
  const { how, outcome, answers, by, at } = visited
  // What was found after an earlier round has been seen to since.
  const isNews = at >= (ticket.finish?.at ?? 0)
  return (
    <View className="ticket-detail__card ticket-detail__facts" id="visit-made">
      <View className="ticket-detail__headed">
        <View className="ticket-detail__heading">回访结果</View>
        <View className={isWell(visited) ? 'tag tag--quiet' : 'tag tag--wait'}>
          {VISIT_OUTCOMES[outcome]}
        </View>
      </View>
      {answers && <Fact label="解决" words={SOLVED[answers.solved]} />}
      {answers && <Fact label="服务" words={SERVICE[answers.service]} />}
      {answers?.words && <Fact label="还要" words={answers.words} />}
      <View className="ticket-detail__hint">{`${by} · ${VISIT_WAYS[how]} · ${when(at, now)}`}</View>
      {isNews && !isWell(visited) && choices.includes('reopen') && (
        <Again ticket={ticket} reason={foundInWords(visited)} on={on} />
      )}
    </View>
  )
}

/** For who answers for it: a return visit that is still to be made, and what the last one found. */
export const VisitCard = ({ staff, ...about }: Props) => {
  const { visit, visited } = about.ticket
  return (
    <>
      {staff && visit && <Due visit={visit} now={about.now} />}
      {visited && !(visit && visited.outcome === 'unreachable') && <Made {...about} visited={visited} />}
    </>
  )
}
