import { View } from '@tarojs/components'
import { VISIT_WAYS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { triesInWords, VISIT_REASONS, visitDueInWords } from '@/copy/visits'

interface Props {
  ticket: TicketCard
  now: Moment
  onOpen: () => void
}

/** Whom to ask about what, how, by when, and how often in vain. */
export const VisitRow = ({ ticket: { id, icon, what, place, requester, visit }, now, onOpen }: Props) => (
  <View className="visits__row" id={`visit-${id}`} hoverClass="pressed" onClick={onOpen} ariaRole="button">
    <View className="visits__top">
      <KindIcon icon={icon} />
      <View className="visits__what">{what}</View>
      {visit && visit.why !== 'rule' && <View className="tag tag--wait">{VISIT_REASONS[visit.why]}</View>}
    </View>
    <View className="visits__whom">{`${requester.name} · ${place.label}`}</View>
    {visit && (
      <>
        <View className={visit.dueAt > now ? 'visits__due' : 'visits__due visits__due--late'}>
          {visitDueInWords(visit, now)}
        </View>
        <View className="visits__how">
          {[VISIT_WAYS[visit.how], `${visit.by}来问`, triesInWords(visit.tries)].filter(Boolean).join(' · ')}
        </View>
      </>
    )}
  </View>
)
