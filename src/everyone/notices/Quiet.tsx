import { View } from '@tarojs/components'
import type { QuietHours } from '@contract/notice'
import { Switch } from '@/components/switch/Switch'
import { TimeField } from '@/components/time-field/TimeField'

interface Props {
  quiet: QuietHours | undefined
  busy: boolean
  onChange: (quiet: QuietHours | null) => void
}

/** What most people sleep through. */
const NIGHT: QuietHours = { from: '22:00', to: '07:00' }

/** In which hours what can wait does wait. */
export const Quiet = ({ quiet, busy, onChange }: Props) => (
  <View className="notices__card">
    <Switch
      id="quiet"
      label="免打扰"
      hint="不急的等到时间过了再发，急的照样马上发"
      on={quiet !== undefined}
      busy={busy}
      onTap={() => onChange(quiet ? null : NIGHT)}
    />
    {quiet && (
      <View className="notices__hours">
        <TimeField
          id="quiet-from"
          label="从"
          value={quiet.from}
          onPick={(from) => onChange({ ...quiet, from })}
        />
        <TimeField
          id="quiet-to"
          label={quiet.to > quiet.from ? '到' : '到第二天'}
          value={quiet.to}
          onPick={(to) => onChange({ ...quiet, to })}
        />
      </View>
    )}
  </View>
)
