import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROLES, TICKET_STATES } from '@contract/glossary'
import type { Role } from '@contract/member'
import { TEMPLATES } from '@contract/notice'
import type { TicketState } from '@contract/ticket'
import { leftInWords, nextReminder, REMINDERS, remindersOf } from '@/copy/reminders'

const SRC = path.resolve(__dirname, '../../src')

/** WeChat lets an app ask only where the message belongs to what is tapped: every such place, and what it asks for. */
const ALLOWED: Record<string, string[]> = {
  // 提交, and 提交 of what another has asked for already: how it goes on.
  'resident/submit/SubmitForm.tsx': ['REMINDERS.request', 'REMINDERS.request'],
  // 发送, the first private word to a neighbour: the answer.
  'board/post/ContactSheet.tsx': ['REMINDERS.board'],
  // 缴费: the next bill.
  'resident/paying/use-pay.ts': ['REMINDERS.bill'],
  // 有进展微信提醒我
  'components/ticket-detail/RemindMe.tsx': ['REMINDERS.request'],
  // 接单, on the list and on the ticket: the next job.
  'components/jobs/Jobs.tsx': ["['job']"],
  'components/ticket-detail/use-choices.ts': ["['job']"],
  // 上班, and 提前回来.
  'everyone/duty/MyDuty.tsx': ['REMINDERS.duty'],
  // 点这里再开, where it is said that the next one cannot come.
  'components/next-push/NextPush.tsx': ['REMINDERS[about]'],
  // 再开一条, on the page about nothing else.
  'everyone/notices/Held.tsx': ['REMINDERS[about]'],
}

test('consent is asked for only in the tap that it belongs to', () => {
  const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name))
  const found: Record<string, string[]> = {}
  for (const name of files.sort()) {
    const source = readFileSync(path.join(SRC, name), 'utf8')
    const asked = [...source.matchAll(/askConsent\([^,()]+, ([^)]+)\)/g)].map(([, keys = '']) => keys)
    const named = source.match(/(?<!import [^\n]*)(?<!const )\baskConsent\b(?! })/g) ?? []
    expect([name, named.length]).toEqual([name, asked.length])
    if (asked.length > 0) found[name] = asked
  }
  expect(found).toEqual(ALLOWED)
})

test('WeChat itself is asked in one place only', () => {
  const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name))
  expect(
    files.filter((name) => readFileSync(path.join(SRC, name), 'utf8').includes('requestSubscribeMessage')),
  ).toEqual(['services/subscribe.ts'])
})

test('never more than three at once, each of them one that we have', () => {
  for (const keys of Object.values(REMINDERS)) {
    expect(keys.length).toBeLessThanOrEqual(3)
    expect(Object.keys(TEMPLATES)).toEqual(expect.arrayContaining([...keys]))
  }
})

test('everybody is asked for what their work is about', () => {
  const asked = Object.fromEntries((Object.keys(ROLES) as Role[]).map((role) => [role, remindersOf(role)]))
  expect(asked).toEqual({
    resident: 'request',
    technician: 'duty',
    housekeeper: 'duty',
    steward: 'watch',
    manager: 'watch',
    admin: 'request',
  })
})

test('the next message of a repair is the next thing that happens to it', () => {
  const next = (nature: 'repair' | 'complaint') =>
    Object.fromEntries(
      (Object.keys(TICKET_STATES) as TicketState[])
        .slice(0, 6)
        .map((state) => [state, nextReminder({ state, nature })]),
    )
  expect(next('repair')).toEqual({
    assigned: 'accepted',
    accepted: 'visit',
    enRoute: 'visit',
    onSite: 'closed',
    quoted: 'closed',
    waiting: 'visit',
  })
  expect(next('complaint')).toMatchObject({ accepted: 'accepted', waiting: 'accepted', onSite: 'closed' })
})

test('how many are left is said in words', () => {
  expect([leftInWords(2), leftInWords(0)]).toEqual(['还能发 2 条', '发不了了'])
})
