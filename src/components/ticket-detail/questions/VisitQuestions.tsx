import { View } from '@tarojs/components'
import type { VisitAnswers } from '@contract/feedback'
import { Segments } from '@/components/segments/Segments'
import { Words } from '@/components/words/Words'
import { SERVICE, SOLVED, VISIT_QUESTIONS } from '@/copy/visits'

export interface Answers {
  solved?: VisitAnswers['solved']
  service?: VisitAnswers['service']
  words: string
}

/** As the contract has them, once both that have to be answered are. */
export const answered = ({ solved, service, words }: Answers): VisitAnswers | undefined => {
  if (!solved || !service) return undefined
  const said = words.trim()
  return { solved, service, ...(said === '' ? {} : { words: said }) }
}

interface Props {
  /** Who reads the questions: staff who ask them, or she who is asked. */
  reader: keyof typeof VISIT_QUESTIONS
  answers: Answers
  onChange: (part: Partial<Answers>) => void
}

/** The three questions, one under another. */
export const VisitQuestions = ({ reader, answers: { solved, service, words }, onChange }: Props) => {
  const ask = VISIT_QUESTIONS[reader]
  return (
    <>
      <View>
        <View className="ticket-detail__question">{ask.solved}</View>
        <Segments choices={SOLVED} chosen={solved} onChoose={(one) => onChange({ solved: one })} />
      </View>
      <View>
        <View className="ticket-detail__question">{ask.service}</View>
        <Segments choices={SERVICE} chosen={service} onChoose={(one) => onChange({ service: one })} />
      </View>
      <View>
        <View className="ticket-detail__question">{ask.words}</View>
        <Words
          id="visit-words"
          value={words}
          placeholder={reader === 'staff' ? '住户的原话（没有就不写）' : '没有就不用写'}
          most={300}
          onWrite={(next) => onChange({ words: next })}
        />
      </View>
    </>
  )
}
