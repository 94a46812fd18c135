import { Button } from '@tarojs/components'
import type { ButtonProps } from '@tarojs/components'
import './button.scss'

interface Props extends Pick<
  ButtonProps,
  'openType' | 'onClick' | 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization'
> {
  id: string
  label: string
  kind?: 'main' | 'quiet'
  busy?: boolean
}

/** A button that WeChat itself must see pressed: for the phone number, the privacy notice, a share. Never in a browser. */
export const WeChatButton = ({ id, label, kind = 'main', busy = false, ...more }: Props) => (
  <Button
    id={id}
    className={`button button--bare button--${kind} ${busy ? 'button--asleep' : ''}`}
    hoverClass={busy ? 'none' : 'pressed'}
    disabled={busy}
    ariaLabel={label}
    {...more}
  >
    {busy ? '请稍等…' : label}
  </Button>
)
