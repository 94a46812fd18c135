import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Icon } from '@/components/icon/Icon'
import { TimeField } from '@/components/time-field/TimeField'
import { MOST_WINDOWS, STANDARD, type StandardForm } from '@/copy/standards'
import { put, without } from '@/services/list-edit'

interface Props {
  windows: StandardForm['windows']
  onChange: (windows: StandardForm['windows']) => void
}

/** Once in each of these. */
export const Times = ({ windows, onChange }: Props) => (
  <Card title={STANDARD.windows} hint={STANDARD.windowsHint}>
    {windows.map((window, at) => (
      <View className="standard__line" key={at}>
        <View className="rounds__hours">
          <TimeField
            id={`window-from-${at}`}
            label={STANDARD.from}
            value={window.from}
            onPick={(from) => onChange(put(windows, at, { ...window, from }))}
          />
          <TimeField
            id={`window-to-${at}`}
            label={STANDARD.to}
            value={window.to}
            onPick={(to) => onChange(put(windows, at, { ...window, to: to === '00:00' ? '24:00' : to }))}
          />
        </View>
        {windows.length > 1 && (
          <View
            className="standard__remove"
            id={`window-remove-${at}`}
            hoverClass="pressed"
            onClick={() => onChange(without(windows, at))}
            ariaRole="button"
            ariaLabel={`${STANDARD.removeTick}${window.from}`}
          >
            <Icon name="trash" />
          </View>
        )}
      </View>
    ))}
    {windows.length < MOST_WINDOWS && (
      <Button
        id="add-window"
        kind="soft"
        label={STANDARD.addWindow}
        onTap={() => onChange([...windows, { from: '15:00', to: '18:00' }])}
      />
    )}
  </Card>
)
