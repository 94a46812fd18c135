import path from 'node:path'
import type { ActionName, Output } from '@contract/api'
import type { Answer } from '@contract/errors'
import { functionOf } from '@contract/functions'
import type { InboxItem, TemplateKey } from '@contract/notice'
import { startLocalCloud, type LocalCloud } from '../localcloud/start'
import { agree, templateIdsOf } from '../scripts/seed/agree'
import { importCommunity } from './import-community'

export const FUNCTIONS_ROOT = path.resolve(__dirname, '../dist-cloud')

/** What a phone gets, and what it cost. */
export interface Reply<A extends ActionName> {
  answer: Answer<Output<A>>
  databaseCalls: number
  documentsExamined: number
}
export interface Push {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
  at: number
}

/** Whoever holds a phone, and the membership they act as. */
export interface Holder {
  openid: string
  _id: string
}

/** 翠湖花园 on a local cloud of its own, nobody having asked for anything yet. */
export interface Stand {
  cloud: LocalCloud
  /** Every line the functions logged. */
  logged: string[]
  /** A call as WeChat would pass it on: the openid is the caller's. Anything goes as input. */
  call<A extends ActionName>(who: Holder | string, action: A, input: object): Promise<Reply<A>>
  /** The same, for what must succeed; `as` and `requestId` are added. */
  ask<A extends ActionName>(who: Holder, action: A, input?: object): Promise<Output<A>>
  /** Any body to any function. */
  post(
    name: string,
    body: unknown,
    openid?: string,
  ): Promise<{ status: number; body: unknown; headers: Headers }>
  pushes(who: Holder): Promise<Push[]>
  /** Says yes in WeChat; the app has still to count it. */
  agree(openid: string, templateIds: string[]): Promise<void>
  /** Says yes in WeChat and tells the app, as the phone does. */
  consent(who: Holder, templates: TemplateKey[]): Promise<void>
  /** What somebody does in WeChat's own sheet, once it is open. */
  pay(params: { package: string }, verb: 'confirm' | 'abandon', openid: string): Promise<void>
  /** A file sent from a phone; gives its id. */
  upload(cloudPath: string, content: string | Buffer, openid: string): Promise<string>
  close(): Promise<void>
}

let taps = 0
export const tap = (): string => `tap-${process.pid}-${(taps += 1)}`

export const openStand = async (
  more: Partial<Parameters<typeof startLocalCloud>[0]> = {},
): Promise<Stand> => {
  const logged: string[] = []
  const cloud = await startLocalCloud({
    functionsRoot: FUNCTIONS_ROOT,
    dataDir: ':memory:',
    port: 0,
    timers: 'manual',
    // What a function printed as it printed it; the rest as the cloud says it.
    log: (line) => logged.push('line' in line ? String(line.line) : JSON.stringify(line)),
    ...more,
  })
  await importCommunity(cloud.url, cloud.now())

  const post: Stand['post'] = async (name, body, openid) => {
    const response = await fetch(`${cloud.url}/v1/functions/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(openid === undefined ? {} : { 'x-wx-openid': openid }),
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  const call = async <A extends ActionName>(
    who: Holder | string,
    action: A,
    input: object,
  ): Promise<Reply<A>> => {
    const openid = typeof who === 'string' ? who : who.openid
    const { body, headers } = await post(functionOf(action), { action, input }, openid)
    return {
      answer: body as Answer<Output<A>>,
      databaseCalls: Number(headers.get('x-database-calls')),
      documentsExamined: Number(headers.get('x-documents-examined')),
    }
  }
  const ask = async <A extends ActionName>(
    who: Holder,
    action: A,
    input: object = {},
  ): Promise<Output<A>> => {
    const { answer } = await call(who, action, { as: who._id, requestId: tap(), ...input })
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return answer.data
  }
  return {
    cloud,
    logged,
    call,
    ask,
    post,
    pushes: async (who) =>
      (await (await fetch(`${cloud.url}/wechat/pushes?openid=${who.openid}`)).json()) as Push[],
    agree: (openid, templateIds) => agree(cloud.url, openid, templateIds),
    consent: async (who, templates) => {
      await agree(cloud.url, who.openid, templateIdsOf(templates))
      await ask(who, 'notice.consent', { templates })
    },
    pay: async ({ package: sheet }, verb, openid) => {
      const url = `${cloud.url}/wechat/payments/${sheet.replace('prepay_id=', '')}/${verb}`
      await fetch(url, { method: 'POST', headers: { 'x-wx-openid': openid } })
    },
    upload: async (cloudPath, content, openid) => {
      const response = await fetch(`${cloud.url}/storage/${cloudPath}`, {
        method: 'PUT',
        headers: { 'x-wx-openid': openid },
        body: typeof content === 'string' ? content : new Uint8Array(content),
      })
      return ((await response.json()) as { fileID: string }).fileID
    },
    close: () => cloud.close(),
  }
}

/** All of somebody's inbox, page after page. */
export const inboxOf = async (stand: Stand, who: Holder): Promise<InboxItem[]> => {
  const all: InboxItem[] = []
  let cursor: string | undefined
  do {
    const page = await stand.ask(who, 'inbox.list', cursor === undefined ? {} : { cursor })
    all.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return all
}

/** Sends it as a phone does, again and again under the same id, until there is an answer that is one. */
export const insist = async <A extends ActionName>(
  stand: Stand,
  who: Holder,
  action: A,
  input: object,
): Promise<Output<A>> => {
  const asked = { as: who._id, requestId: tap(), ...input }
  for (let tries = 1; tries < 10; tries += 1) {
    const reply = await stand.call(who, action, asked).then(
      ({ answer }) => answer as { ok?: boolean; code?: string; data?: unknown },
      () => ({ ok: false, code: 'OFFLINE', data: undefined }),
    )
    if (reply.ok === true) return reply.data as Output<A>
    if (reply.code !== undefined && !BROKEN_OFF.includes(reply.code))
      throw new Error(`${action}: ${reply.code}`)
  }
  throw new Error(`${action} never came through`)
}
/** Nobody can say whether it was carried out. */
const BROKEN_OFF = ['INTERNAL', 'OFFLINE', 'FUNCTIONS_EXECUTE_FAIL']

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** Ten o'clock of the next day in the community: within everybody's hours, whenever the tests run. */
export const nextMorning = (): number => Math.floor((Date.now() + 8 * HOUR) / DAY + 1) * DAY + 2 * HOUR

/** Asks again until it holds; says what was last seen when it never does. */
export const until = async <T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  withinMs = 15_000,
): Promise<T> => {
  const end = Date.now() + withinMs
  for (;;) {
    const seen = await look()
    if (holds(seen)) return seen
    if (Date.now() > end)
      throw new Error(`still not so after ${withinMs} ms: ${JSON.stringify(seen).slice(0, 800)}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
