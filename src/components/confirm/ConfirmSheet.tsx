import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import './confirm.scss'

interface Props {
  title: string
  /** What will happen, a sentence each. */
  sentences: readonly string[]
  /** The verb again, so that nobody says yes to something else. */
  verb: string
  busy: boolean
  onSure: () => void
  onClose: () => void
  /** Something to be chosen before the yes. */
  children?: ReactNode
}

/** Asked once more before something is taken away. */
export const ConfirmSheet = ({ title, sentences, verb, busy, onSure, onClose, children }: Props) => (
  <Sheet title={title} onClose={onClose}>
    <View className="confirm">
      {sentences.map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
      {children}
      <Button id="sure" kind="alarm" label={verb} busy={busy} onTap={onSure} />
      <Button id="not-sure" kind="quiet" label="先不用" disabled={busy} onTap={onClose} />
    </View>
  </Sheet>
)
