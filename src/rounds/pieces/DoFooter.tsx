import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'

interface Props {
  /** What is done: names the fault and, with the verb, the button. */
  id: string
  verb: 'save' | 'send'
  label: string
  busy: boolean
  /** Why it cannot be done as it is; undefined: it can. */
  fault: string | undefined
  /** As something that is wrong, and not only not there yet. */
  wrong?: boolean
  onTap: () => void
}

/** The one thing to do, and above it what it still wants. */
export const DoFooter = ({ id, verb, label, busy, fault, wrong = false, onTap }: Props) => (
  <Footer>
    {fault && (
      <View className={wrong ? 'rounds__fault' : 'rounds__note'} id={`${id}-fault`}>
        {fault}
      </View>
    )}
    <Button id={`${id}-${verb}`} label={label} busy={busy} disabled={fault !== undefined} onTap={onTap} />
  </Footer>
)
