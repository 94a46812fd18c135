import { act, fireEvent } from '@testing-library/react'

const found = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`there is no #${id}: ${document.body.textContent}`)
  return element
}
export const has = (id: string): boolean => document.getElementById(id) !== null
export const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))
/** A finger, and what follows from it. */
export const tap = async (id: string): Promise<void> => {
  fireEvent.click(found(id))
  await settle()
}
export const write = (id: string, value: string): void =>
  void fireEvent.change(found(id), { target: { value } })
