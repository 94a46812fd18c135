import { createElement, type ChangeEvent, type CSSProperties, type PropsWithChildren } from 'react'
import { phone } from './taro'

/** Taro's elements as a browser's: what a tap, a word and a picture need, and no more. */
interface Props {
  id?: string
  className?: string
  /** A page's head asks for none by an empty word. */
  style?: CSSProperties | ''
  onClick?: (event: unknown) => void
  ariaLabel?: string
}

export const View = ({ id, className, style, onClick, ariaLabel, children }: PropsWithChildren<Props>) =>
  createElement(
    'div',
    { id, className, onClick, 'aria-label': ariaLabel, ...(style ? { style } : {}) },
    children,
  )

export const Image = ({ src, className }: { src: string; className?: string }) =>
  createElement('img', { src, className })

/** Drawn on only in the compiled mini-program's tests. */
export const Canvas = ({ id }: { id: string }) => createElement('div', { id })

interface Written {
  id?: string
  value: string
  placeholder?: string
  onInput: (event: { detail: { value: string } }) => void
}
export const Textarea = ({ id, value, placeholder, onInput }: Written) =>
  createElement('textarea', {
    id,
    value,
    placeholder,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onInput({ detail: { value: event.target.value } }),
  })

export const Input = ({ id, value, placeholder, onInput }: Written) =>
  createElement('input', {
    id,
    value,
    placeholder,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onInput({ detail: { value: event.target.value } }),
  })

/** A button that WeChat watches; what it answers to the press is the phone's. */
interface Pressed {
  id?: string
  openType?: string
  onGetPhoneNumber?: (event: { detail: { code?: string } }) => void
  onAgreePrivacyAuthorization?: () => void
}
export const Button = ({
  id,
  openType,
  onGetPhoneNumber,
  onAgreePrivacyAuthorization,
  children,
}: PropsWithChildren<Pressed>) =>
  createElement(
    'button',
    {
      id,
      'data-open-type': openType,
      onClick: () => {
        onGetPhoneNumber?.({ detail: phone.phoneCode === undefined ? {} : { code: phone.phoneCode } })
        onAgreePrivacyAuthorization?.()
      },
    },
    children,
  )

interface Picked {
  id?: string
  value: string
  onChange: (event: { detail: { value: string } }) => void
}
export const Picker = ({ id, value, onChange, children }: PropsWithChildren<Picked>) =>
  createElement(
    'div',
    {},
    createElement('input', {
      id,
      value,
      onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ detail: { value: event.target.value } }),
    }),
    children,
  )
