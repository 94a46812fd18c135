import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Words } from '@/components/words/Words'
import { slotChoices } from '@/copy/slots'
import { useNow } from '@/services/use-now'
import type { LogDraft } from './draft'

interface Props {
  draft: LogDraft
  kind: Kind | undefined
  onWrite: (change: Partial<LogDraft>) => void
}

/** What is wrong, when somebody may come, and how they get in. None of it has to be known. */
export const Said = ({ draft: { note, slot, key, where }, kind, onWrite }: Props) => {
  const slots = slotChoices(useNow())
  return (
    <>
      {kind && kind.phrases.alarm.length + kind.phrases.usual.length > 0 && (
        <Phrases
          id="log-phrase"
          phrases={kind.phrases.usual}
          alarm={kind.phrases.alarm}
          chosen={(phrase) => says(note, phrase)}
          onPick={(phrase) => onWrite({ note: togglePhrase(note, phrase) })}
        />
      )}
      <Words
        id="log-note"
        value={note}
        placeholder="住户怎么说的"
        most={500}
        onWrite={(written) => onWrite({ note: written })}
      />
      {where === 'house' && (
        <>
          <View className="log__hint">约个时间上门（可以不选）</View>
          <Phrases
            id="log-slot"
            phrases={slots.map(({ words }) => words)}
            chosen={(words) => slots.some((one) => one.words === words && one.slot.from === slot?.from)}
            onPick={(words) => {
              const picked = slots.find((one) => one.words === words)?.slot
              onWrite({ slot: picked?.from === slot?.from ? undefined : picked })
            }}
          />
          <Field
            id="log-key"
            label="家里没人时钥匙在哪"
            value={key}
            placeholder="可以不填，比如：钥匙在前台"
            most={60}
            onWrite={(written) => onWrite({ key: written })}
          />
        </>
      )}
    </>
  )
}
