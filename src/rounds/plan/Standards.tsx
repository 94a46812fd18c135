import { View } from '@tarojs/components'
import type { RoundRulesView } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { Icon } from '@/components/icon/Icon'
import { PLAN, standardInWords, usedInWords } from '@/copy/rounds-plan'
import { openStandard } from '@/services/rounds-routes'

/** What good means, one kind of place after the other. */
export const Standards = ({ rules }: { rules: RoundRulesView }) => {
  if (rules.standards.length === 0)
    return <Blank drawing="calm" sentence={PLAN.noStandards} hint={PLAN.noStandardsHint} />
  return (
    <>
      {rules.standards.map((standard) => (
        <View
          className="plan__standard"
          id={`standard-${standard.id}`}
          key={standard.id}
          hoverClass="pressed"
          onClick={() => openStandard(standard.id)}
          ariaRole="button"
        >
          <View>
            <View className="rounds__title">{standard.name}</View>
            <View>{standardInWords(standard)}</View>
            <View className="rounds__note">{usedInWords(rules, standard)}</View>
          </View>
          <Icon name="forward" />
        </View>
      ))}
    </>
  )
}
