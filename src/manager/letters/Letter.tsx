import { View } from '@tarojs/components'
import { UNSENT } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { DeadLetter } from '@contract/notice'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { when } from '@/copy/times'

interface Props {
  letter: DeadLetter
  now: Moment
  busy: boolean
  onOpen: () => void
  onResend: () => void
}

/** One message that did not arrive. It lies in the inbox all the same; whether that was read nobody knows. */
export const Letter = ({
  letter: { id, to, title, at, why, number },
  now,
  busy,
  onOpen,
  onResend,
}: Props) => (
  <View className="letters__letter" id={`letter-${id}`}>
    <View className="letters__top">
      <View className="letters__title">{`给${to}：${title}`}</View>
      <View className="letters__time">{when(at, now)}</View>
    </View>
    <View className="letters__why">{UNSENT[why]}</View>
    <LinkRow id={`open-${id}`} label={`单子 ${number}`} words="去看看" onTap={onOpen} />
    <Button id={`resend-${id}`} kind="quiet" label="再发一次" busy={busy} onTap={onResend} />
  </View>
)
