import { View } from '@tarojs/components'
import type { RoundRulesView } from '@contract/round-views'
import type { Standard } from '@contract/standard'
import { Card } from '@/components/group/Group'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'
import { oftenInWords, usedInWords, windowsInWords } from '@/copy/rounds-plan'
import { STANDARD } from '@/copy/standards'

/** A standard as it is looked at by who does not change it. */
export const Read = ({ rules, standard }: { rules: RoundRulesView; standard: Standard }) => (
  <View className="rounds">
    <Card title={standard.name} hint={STANDARD.readOnly}>
      <View>{`${oftenInWords(standard)} ${windowsInWords(standard.windows)}`}</View>
      <View>{`${standard.minutes} 分钟`}</View>
      <View className="rounds__note">{usedInWords(rules, standard)}</View>
    </Card>
    <Card title={STANDARD.ticks}>
      {standard.ticks.map(({ id, words, photo }) => (
        <View key={id}>
          <View>{words}</View>
          {photo !== undefined && <PhotoStrip photos={[photo]} />}
        </View>
      ))}
    </Card>
  </View>
)
