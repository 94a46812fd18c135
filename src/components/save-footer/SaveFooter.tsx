import type { ReactNode } from 'react'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'

interface Props {
  /** What is saved: names the two buttons. */
  id: string
  busy: boolean
  /** It cannot be saved as it is now. */
  disabled: boolean
  /** Somebody else has saved meanwhile: that is to be decided first. */
  isOvertaken: boolean
  onSave: () => void
  onDiscard: () => void
  /** What is wrong, above the buttons. */
  children?: ReactNode
}

/** Under what was changed and is saved as a whole. */
export const SaveFooter = ({ id, busy, disabled, isOvertaken, onSave, onDiscard, children }: Props) => (
  <Footer>
    {children}
    <Button id={`${id}-save`} label="保存" busy={busy} disabled={isOvertaken || disabled} onTap={onSave} />
    {!isOvertaken && (
      <Button id={`${id}-discard`} kind="quiet" label="放弃修改" disabled={busy} onTap={onDiscard} />
    )}
  </Footer>
)
