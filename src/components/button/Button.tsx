import { View } from '@tarojs/components'
import './button.scss'

interface Props {
  id: string
  label: string
  onTap: () => void
  /** `main` is the one thing to do next; one per screen. `soft` is offered inside a card. */
  kind?: 'main' | 'soft' | 'quiet' | 'alarm'
  busy?: boolean
  disabled?: boolean
}

export const Button = ({ id, label, onTap, kind = 'main', busy = false, disabled = false }: Props) => {
  const asleep = busy || disabled
  return (
    <View
      id={id}
      className={`button button--${kind} ${asleep ? 'button--asleep' : ''}`}
      hoverClass={asleep ? 'none' : 'pressed'}
      hoverStopPropagation
      onClick={(event) => {
        // A button on a card is not the card.
        event.stopPropagation()
        if (!asleep) onTap()
      }}
      ariaRole="button"
      ariaLabel={label}
    >
      {busy ? '请稍等…' : label}
    </View>
  )
}
