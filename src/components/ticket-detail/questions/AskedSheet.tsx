import { View } from '@tarojs/components'
import type { VisitAnswers } from '@contract/feedback'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'
import { answered, VisitQuestions, type Answers } from './VisitQuestions'

interface Props extends Asking {
  onTell: (answers: VisitAnswers) => void
}

/** The return visit that is made on her phone: the same three questions, in her words. */
export const AskedSheet = ({ id, busy, onTell, onClose }: Props) => {
  const { draft, write } = useDraft<Answers>(draftOf('visit', id), { words: '' })
  const answers = answered(draft)
  return (
    <Sheet title="这次办得怎么样？" onClose={onClose}>
      <View className="ticket-detail__ask">
        <VisitQuestions reader="resident" answers={draft} onChange={write} />
        <SheetFooter>
          <Button
            id="visit-submit"
            label="告诉管家"
            busy={busy}
            disabled={!answers}
            onTap={() => answers && onTell(answers)}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
