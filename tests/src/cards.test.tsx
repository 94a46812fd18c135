import { act, fireEvent, render, screen } from '@testing-library/react'
import { JobCard } from '@/components/job-card/JobCard'
import { onShelf } from '@/components/jobs/shelves'
import { Stars } from '@/components/stars/Stars'
import { TicketCard } from '@/components/ticket-card/TicketCard'
import { leak, lin, NOW, wang } from './given'
import { freshPhone, phone } from './stubs/taro'

beforeEach(freshPhone)
const tap = (id: string) => fireEvent.click(document.getElementById(id)!)

test('a request card says what, where, who and what happens next', () => {
  render(<TicketCard ticket={leak} seat="asker" now={NOW} onOpen={() => undefined} />)
  for (const words of ['漏水', '待接单', '3号楼2单元501', '已派给王建国，接单就告诉您'])
    screen.getByText(words)
})

test('an emergency is called one while it lasts', () => {
  const { rerender } = render(
    <TicketCard ticket={{ ...leak, urgency: 'emergency' }} seat="asker" now={NOW} onOpen={() => undefined} />,
  )
  screen.getByText('紧急')
  rerender(
    <TicketCard
      ticket={{ ...leak, urgency: 'emergency', state: 'rated' }}
      seat="asker"
      now={NOW}
      onOpen={() => undefined}
    />,
  )
  expect(screen.queryByText('紧急')).toBeNull()
})

/** The leak as its technician gets it. */
const mine: typeof leak = { ...leak, choices: ['accept'] }

test('the button of a job card takes the step, and does not open the card under it', () => {
  const opened = jest.fn()
  const stepped = jest.fn()
  render(<JobCard me={wang.id} job={mine} now={NOW} busy={false} onOpen={opened} onStep={stepped} />)
  tap('accept-t-1')
  expect(stepped).toHaveBeenCalledWith(mine, 'accept')
  expect(opened).not.toHaveBeenCalled()
})

test('a job card asks for the number, and rings the resident without opening', async () => {
  phone.cloud = async () => ({ ok: true, data: { phone: '13900000001' } })
  const opened = jest.fn()
  render(<JobCard me={wang.id} job={mine} now={NOW} busy={false} onOpen={opened} onStep={() => undefined} />)
  screen.getByText('报修人 · 139****0001')
  tap(`call-${lin.id}`)
  await act(async () => undefined)
  expect(phone.calls).toMatchObject([
    { action: 'ticket.call', input: { as: wang.id, id: leak.id, whom: 'requester' } },
  ])
  expect(phone.dialled).toEqual(['13900000001'])
  expect(opened).not.toHaveBeenCalled()
})

test('whom one may not ring has no button', () => {
  render(
    <JobCard
      me={wang.id}
      job={{ ...mine, requester: { ...mine.requester, callable: false } }}
      now={NOW}
      busy={false}
      onOpen={() => undefined}
      onStep={() => undefined}
    />,
  )
  expect(document.getElementById(`call-${lin.id}`)).toBeNull()
})

test('a job without a step that the server allows has no button', () => {
  render(
    <JobCard
      me={wang.id}
      job={{ ...mine, state: 'finished', choices: ['cancel'] }}
      now={NOW}
      busy={false}
      onOpen={() => undefined}
      onStep={() => undefined}
    />,
  )
  expect(document.querySelector('.button')).toBeNull()
})

test('four stars picked are four stars lit', () => {
  const picked = jest.fn()
  const { rerender } = render(<Stars stars={0} onPick={picked} />)
  tap('star-4')
  expect(picked).toHaveBeenCalledWith(4)
  rerender(<Stars stars={4} onPick={picked} />)
  expect(document.querySelectorAll('.stars__star--on')).toHaveLength(4)
})

test('what came back says so, and how often', () => {
  const { rerender } = render(
    <TicketCard ticket={{ ...leak, reopens: 1 }} seat="asker" now={NOW} onOpen={() => undefined} />,
  )
  screen.getByText('返修')
  rerender(<TicketCard ticket={{ ...leak, reopens: 2 }} seat="asker" now={NOW} onOpen={() => undefined} />)
  screen.getByText('第2次返修')
  rerender(<TicketCard ticket={{ ...leak, reopens: 0 }} seat="asker" now={NOW} onOpen={() => undefined} />)
  expect(screen.queryByText(/返修/)).toBeNull()
})

const waits: typeof leak = { ...mine, state: 'waiting', waiting: { for: 'parts', until: NOW + 60_000 } }

test('a job that waits is gone on with from its card', () => {
  const stepped = jest.fn()
  const job: typeof leak = { ...waits, choices: ['finish', 'resume'] }
  render(<JobCard me={wang.id} job={job} now={NOW} busy={false} onOpen={() => undefined} onStep={stepped} />)
  tap('resume-t-1')
  expect(stepped).toHaveBeenCalledWith(job, 'resume')
})

test('a job that waits lies apart until its time has come', () => {
  expect(onShelf([waits], 'later', NOW)).toEqual([waits])
  expect(onShelf([waits], 'next', NOW)).toEqual([])
  expect(onShelf([waits], 'next', NOW + 60_000)).toEqual([waits])
})
