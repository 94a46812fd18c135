import { createElement, type ChangeEvent, type PropsWithChildren } from 'react'

/** Taro's elements as a browser's: what a tap, a word and a picture need, and no more. */
interface Props {
  id?: string
  className?: string
  onClick?: (event: unknown) => void
  ariaLabel?: string
}

export const View = ({ id, className, onClick, ariaLabel, children }: PropsWithChildren<Props>) =>
  createElement('div', { id, className, onClick, 'aria-label': ariaLabel }, children)

export const Image = ({ src, className }: { src: string; className?: string }) =>
  createElement('img', { src, className })

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
