import { View } from '@tarojs/components'
import { VISIT_WAYS, VISITED } from '@contract/glossary'
import type { VisitTerms } from '@contract/feedback'
import { Group } from '@/components/group/Group'
import { OneOf } from '@/components/one-of/OneOf'
import { Phrases } from '@/components/phrases/Phrases'
import { percentInWords, percentsWith, WITHIN } from '@/copy/visit-rules'

interface Props {
  /** Stands before `-which`, `-percent`, `-how`, `-within`. */
  id: string
  terms: VisitTerms
  onChange: (part: Partial<VisitTerms>) => void
}

/** Which requests, how, and by when. */
export const TermsForm = ({ id, terms: { which, percent, how, within }, onChange }: Props) => (
  <View className="visit-rules__form">
    <OneOf
      id={`${id}-which`}
      words={VISITED}
      chosen={which}
      onPick={(one) => one && onChange({ which: one })}
    />
    {which === 'sample' && (
      <Group title="抽多少">
        <Phrases
          id={`${id}-percent`}
          phrases={percentsWith(percent).map(percentInWords)}
          chosen={(word) => word === percentInWords(percent)}
          onPick={(word) => onChange({ percent: parseInt(word, 10) })}
        />
      </Group>
    )}
    {which !== 'low' && (
      <>
        <Group title="怎么问">
          <OneOf
            id={`${id}-how`}
            words={VISIT_WAYS}
            chosen={how}
            onPick={(one) => one && onChange({ how: one })}
          />
        </Group>
        <Group title="多久之内">
          <OneOf
            id={`${id}-within`}
            words={WITHIN}
            chosen={within}
            onPick={(one) => one && onChange({ within: one })}
          />
        </Group>
      </>
    )}
  </View>
)
