import type { ActionName, Output } from '@contract/api'
import type { TicketId } from '@contract/ids'
import type { Role } from '@contract/member'
import type { TemplateKey } from '@contract/notice'
import type { LocalCloud } from '../../localcloud/start'
import { agree, templateIdsOf } from './agree'
import { chargeAMonth, payAll } from './charge-a-month'
import { people } from './green-lake'
import { phoneTo, type Inhabitant } from './move-in'
import { STORIES, type Story } from './stories'
import { walkRounds } from './walk-rounds'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Community time is UTC+8, ms. */
const COMMUNITY_OFFSET = 8 * 60 * MINUTE
/** Where the week begins, for who opens the cloud that it is lived in. */
export const weekAgo = (now: number): number => now - 8 * DAY

/** Consents everybody on the stage gives at the end, so that the first pushes arrive. */
const CONSENTS = 10

/** Houses that have paid the month's fee already. */
const PAID = ['1-1-101', '1-1-102', '1-1-201']

/** Who comes in on their own phone for the stories' sake. */
export const IN_STORIES: readonly string[] = [...new Set(STORIES.map(({ house }) => house))]

/** Lives through a week by calling the functions as the phones would, and ends in the present. */
export const liveAWeek = async (
  cloud: LocalCloud,
  inhabitants: ReadonlyMap<string, Inhabitant>,
  now: number,
): Promise<void> => {
  const ask = asker(cloud.url)
  await chargeAMonth(cloud.url, known(inhabitants.get('chen')), now)
  const steps = STORIES.flatMap((story, index) =>
    stepsOf(story, index, cloud.url, ask, inhabitants, now),
  ).sort((a, b) => a.at - b.at)
  for (const step of steps) {
    if (step.at > now) continue
    cloud.sleepUntil(step.at)
    await step.take()
  }
  cloud.sleepUntil(now)
  await walkRounds(cloud.url, now)
  for (const house of PAID) await payAll(cloud.url, known(inhabitants.get(house)))
  for (const { openid, role } of people) {
    const who = [...inhabitants.values()].find((each) => each.openid === openid)
    if (who) await giveConsents(cloud.url, ask, who, role)
  }
}

type Ask = <A extends ActionName>(
  who: Inhabitant,
  action: A,
  requestId: string,
  input?: object,
) => Promise<Output<A>>

const asker = (url: string): Ask => {
  const ask = phoneTo(url)
  return (who, action, requestId, input = {}) => ask(who.openid, action, { as: who._id, requestId, ...input })
}

const known = (who: Inhabitant | undefined): Inhabitant => {
  if (!who) throw new Error('a story about nobody')
  return who
}

interface Step {
  at: number
  take: () => Promise<void>
}

const stepsOf = (
  story: Story,
  index: number,
  url: string,
  ask: Ask,
  inhabitants: ReadonlyMap<string, Inhabitant>,
  now: number,
): Step[] => {
  const resident = known(inhabitants.get(story.house))
  const began = beginning(story, now)
  let id: TicketId
  let worker: Inhabitant
  let nature: string
  const step = (minutes: number | undefined, take: () => Promise<unknown>): Step[] =>
    minutes === undefined ? [] : [{ at: began + minutes * MINUTE, take: async () => void (await take()) }]
  const tap = (name: string) => `seed-${index}-${name}`

  const submit = async () => {
    const place = { houseId: resident.houseId }
    const { ticket } = await ask(resident, 'ticket.submit', tap('submit'), {
      kind: story.kind,
      place,
      note: story.note,
    })
    id = ticket.id
    nature = ticket.nature
    worker = known([...inhabitants.values()].find(({ _id }) => _id === ticket.assignee.id))
  }
  const { accept, eta, arrive, finish, rate, cancel } = story
  return [
    ...step(0, submit),
    ...step(accept, () => ask(worker, 'ticket.accept', tap('accept'), { id })),
    ...step(eta === undefined || accept === undefined ? undefined : accept + 2, () =>
      ask(worker, 'ticket.depart', tap('depart'), { id, etaMinutes: eta }),
    ),
    ...step(arrive, () => ask(worker, 'ticket.arrive', tap('arrive'), { id })),
    ...step(finish?.at, async () => {
      const photos = await photosOf(url, worker)
      const isComplaint = nature === 'complaint'
      if (isComplaint)
        await ask(worker, 'ticket.answer', tap('answer'), {
          id,
          problem: story.note,
          plan: finish?.note,
          finishBy: now + DAY,
        })
      const done = { note: finish?.note, ...photos, ...(isComplaint ? { cause: 'neighbour' } : {}) }
      return ask(worker, 'ticket.finish', tap('finish'), { id, ...done })
    }),
    ...step(rate?.at, () =>
      ask(resident, 'ticket.rate', tap('rate'), { id, stars: rate?.stars, words: rate?.words }),
    ),
    ...step(cancel?.at, () => ask(resident, 'ticket.cancel', tap('cancel'), { id, reason: cancel?.reason })),
  ]
}

/** What some kinds ask for: how it looked before, and after. A drawing says plainly that it is one. */
const photosOf = async (url: string, who: Inhabitant) => {
  const [before, after] = await Promise.all(['修前', '修后'].map((words) => upload(url, who, words)))
  return { before: [before], photos: [after] }
}

const upload = async (url: string, { openid }: Inhabitant, words: string): Promise<string> => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120"><rect width="160" height="120" fill="#DCE8E4"/><text x="80" y="68" font-size="26" text-anchor="middle" fill="#0F6B57">${words}</text></svg>`
  const response = await fetch(`${url}/storage/seed/${encodeURIComponent(words)}.svg`, {
    method: 'PUT',
    headers: { 'x-wx-openid': openid },
    body: drawing,
  })
  return ((await response.json()) as { fileID: string }).fileID
}

/** '08:14' some days ago in the community, or '-50': minutes before now. */
const beginning = ({ ago, time }: Story, now: number): number => {
  if (time.startsWith('-')) return now + Number(time) * MINUTE
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const midnight = Math.floor((now + COMMUNITY_OFFSET) / DAY) * DAY - COMMUNITY_OFFSET
  return midnight - ago * DAY + (hours * 60 + minutes) * MINUTE
}

/** What each would say yes to, three at the most in one tap. */
const WANTED: Record<Role, TemplateKey[]> = {
  resident: ['accepted', 'visit', 'closed'],
  technician: ['job', 'overdue'],
  housekeeper: ['job', 'overdue'],
  steward: ['job', 'overdue'],
  manager: ['job', 'overdue', 'digest'],
  admin: [],
}

const giveConsents = async (url: string, ask: Ask, who: Inhabitant, role: Role): Promise<void> => {
  const templates = WANTED[role]
  if (templates.length === 0) return
  for (let count = 0; count < CONSENTS; count += 1) {
    await agree(url, who.openid, templateIdsOf(templates))
    await ask(who, 'notice.consent', `seed-consent-${count}`, { templates })
  }
}
