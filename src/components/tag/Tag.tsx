import { View } from '@tarojs/components'
import type { Urgency } from '@contract/catalogue'
import { TICKET_STATES } from '@contract/glossary'
import type { TicketState } from '@contract/ticket'
import { TONES, isOpen, reopenedWord, type Tone } from '@/copy/states'
import './tag.scss'

/** How something stands, in a word. */
export const Tag = ({ word, tone }: { word: string; tone: Tone | 'alarm' }) => (
  <View className={`tag tag--${tone}`}>{word}</View>
)

export const StateTag = ({ state }: { state: TicketState }) => (
  <View className={`tag tag--${TONES[state]}`}>{TICKET_STATES[state]}</View>
)

/** Said only while it matters. */
export const UrgencyTag = ({ urgency, state }: { urgency: Urgency; state: TicketState }) =>
  urgency === 'emergency' && isOpen(state) ? <View className="tag tag--alarm">紧急</View> : null

/** It was done once already, and was not. */
export const ReopenedTag = ({ reopens = 0 }: { reopens: number | undefined }) =>
  reopens > 0 ? <View className="tag tag--wait">{reopenedWord(reopens)}</View> : null

/** Among colleagues. */
export const InternalTag = () => <View className="tag tag--quiet">内部</View>
