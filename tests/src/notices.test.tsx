import { render, screen } from '@testing-library/react'
import type { Preferences } from '@contract/notice'
import { Notices } from '@/everyone/notices/Notices'
import { lin, wang } from './given'
import { has, settle, tap, write } from './screen'
import { freshPhone, phone } from './stubs/taro'

const PLENTY = { job: 3, accepted: 3, visit: 3, closed: 3, overdue: 3, digest: 3 }
let held = PLENTY
beforeEach(() => {
  freshPhone()
  held = PLENTY
  phone.standing = async () => ({ ok: true, data: { unread: 0, held } })
})
const text = (id: string) => document.getElementById(id)?.textContent
const sent = () => phone.calls.filter(({ action }) => action === 'notice.prefer').map(({ input }) => input)

describe('what one wants to be told', () => {
  const preferences: Preferences = {
    topics: [
      { topic: 'job', on: true, fixed: true },
      { topic: 'progress', on: true, fixed: false },
      { topic: 'follow', on: false, fixed: false },
    ],
    quiet: { from: '22:00', to: '07:00' },
  }
  const opens = async (me = wang, given: Preferences = preferences) => {
    phone.cloud = async ({ action }) => ({
      ok: true,
      data: action === 'notice.consent' ? { templates: [] } : given,
    })
    render(<Notices me={me} />)
    await settle()
  }

  test('how many may still be sent, thing by thing, and more with one tap', async () => {
    held = { ...PLENTY, accepted: 0, visit: 2 }
    await opens(lin)
    expect(text('held-accepted')).toBe('接单和答复发不了了')
    expect(text('held-visit')).toBe('出发和到场还能发 2 条')
    expect(has('held-job')).toBe(false)
    held = PLENTY
    await tap('more-reminders')
    expect(phone.consents).toEqual([['TEMPLATE-ACCEPTED', 'TEMPLATE-VISIT', 'TEMPLATE-CLOSED']])
    expect(text('held-accepted')).toBe('接单和答复还能发 3 条')
  })

  test('a topic is switched off, and the others stay as they are', async () => {
    await opens()
    await tap('topic-progress')
    expect(sent()).toMatchObject([{ off: ['follow', 'progress'], quiet: { from: '22:00', to: '07:00' } }])
  })

  test('and on again', async () => {
    await opens()
    await tap('topic-follow')
    expect(sent()).toMatchObject([{ off: [] }])
  })

  test('what is work cannot be switched off, and says why', async () => {
    await opens()
    screen.getByText('这是工作，一直会提醒')
    await tap('topic-job')
    expect(sent()).toEqual([])
  })

  test('the quiet hours are moved, and given up', async () => {
    await opens(lin)
    write('quiet-from', '21:30')
    await settle()
    await tap('quiet')
    expect(sent()).toMatchObject([
      { off: ['follow'], quiet: { from: '21:30', to: '07:00' } },
      { off: ['follow'], quiet: null },
    ])
  })

  test('work cannot wait: who has jobs is offered no quiet hours', async () => {
    await opens()
    expect(has('quiet')).toBe(false)
  })

  test('whoever has none begins with the night', async () => {
    await opens(lin, { topics: preferences.topics })
    expect(has('quiet-from')).toBe(false)
    await tap('quiet')
    expect(sent()).toMatchObject([{ quiet: { from: '22:00', to: '07:00' } }])
  })
})
