import { act, render, screen } from '@testing-library/react'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import { useCatalogue } from '@/services/catalogue'
import { lin } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const wait = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const Words = () => {
  const { kinds, failed } = useCatalogue(lin.id)
  return <div>{failed ?? kinds.map(({ word }) => word).join()}</div>
}
const known = { kinds: DEFAULT_KINDS.slice(0, 2), prices: [], rev: 1 }
const asked = () => phone.calls.filter(({ action }) => action === 'catalogue.get')

test('what was heard last stands at once the next time, and is not asked for again at once', async () => {
  phone.cloud = async () => ({ ok: true, data: known })
  const first = render(<Words />)
  await wait()
  screen.getByText('漏水,停电')
  first.unmount()
  render(<Words />)
  screen.getByText('漏水,停电')
  await wait()
  expect(asked()).toHaveLength(1)
})

test('two pieces of a page ask once', async () => {
  phone.cloud = async () => ({ ok: true, data: known })
  render(
    <>
      <Words />
      <Words />
    </>,
  )
  await wait()
  expect(screen.getAllByText('漏水,停电')).toHaveLength(2)
  expect(asked()).toHaveLength(1)
})

test('older than a minute it is asked for anew; without a signal the old one stays', async () => {
  phone.cloud = async () => ({ ok: true, data: known })
  const first = render(<Words />)
  await wait()
  first.unmount()
  await wait(2 * 60_000)
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  render(<Words />)
  await wait()
  expect(asked()).toHaveLength(2)
  screen.getByText('漏水,停电')
})

test('never heard, and no signal: that is said', async () => {
  phone.cloud = async () => {
    throw new Error('no signal')
  }
  render(<Words />)
  await wait()
  screen.getByText('OFFLINE')
})
