import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { Field } from '@/components/field/Field'
import { Icon } from '@/components/icon/Icon'
import { Switch } from '@/components/switch/Switch'
import { SlotPicker } from './SlotPicker'
import type { Draft } from './use-submission'

interface Props {
  draft: Draft
  now: Moment
  /** At home there is a door to be let in by. */
  atHome: boolean
  /** The voice note, where the phone can hear. */
  voice: ReactNode
  write: (change: Partial<Draft>) => void
}

/** What nobody has to fill in; what was, is never folded away. */
export const More = ({ draft, now, atHome, voice, write }: Props) => {
  const { slot, away, key } = draft
  const [open, setOpen] = useState(slot !== undefined || away || draft.voice !== undefined)
  return (
    <View className="submit__card">
      <View
        className="submit__fold"
        id="more-fields"
        onClick={() => setOpen(!open)}
        ariaRole="button"
        ariaLabel={open ? '收起更多' : '更多，可以不填'}
      >
        <View>
          更多<View className="submit__optional">语音、时间、不在家，可不填</View>
        </View>
        <Icon name={open ? 'up' : 'down'} />
      </View>
      {open && (
        <>
          {voice}
          <View>
            <View className="submit__label">什么时候上门方便</View>
            <SlotPicker slot={slot} now={now} onPick={(picked) => write({ slot: picked })} />
          </View>
          {atHome && (
            <Switch
              id="away"
              label="不在家"
              hint="告诉师傅找谁拿钥匙"
              on={away}
              onTap={() => write({ away: !away })}
            />
          )}
          {atHome && away && (
            <Field
              id="key"
              label="钥匙在谁那里"
              value={key}
              placeholder="比如：隔壁 502 王阿姨"
              most={60}
              onWrite={(words) => write({ key: words })}
            />
          )}
        </>
      )}
    </View>
  )
}
