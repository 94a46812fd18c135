import type { ActionName, Output } from '@contract/api'
import type { MemberId, PostId } from '@contract/ids'
import type { PostContent, PostState } from '@contract/post'
import type { Actor } from '@domain/access/policy'
import { members } from '../scripts/seed/green-lake'
import { importDocuments } from '../scripts/seed/import-documents'
import { person } from './people'
import { tap, until, type Holder, type Stand } from './stand'

// What neighbours write, and what WeChat makes of it: the local cloud's WeChat goes by marks in the words.

/** 加微信 is doubtful, 毒品 is not for anybody. */
export const DOUBTFUL = '加微信看更多'
export const RISKY = '毒品'

const residents = members.filter(({ role }) => role === 'resident').map(({ _id }) => person(_id.slice(2)))
let asked = 0
/** Another neighbour each time, so that nobody has written too often. */
export const neighbour = (): Actor => residents[(asked += 1) % residents.length] as Actor
/** So many, all different. */
export const neighbours = (many: number): Actor[] => Array.from({ length: many }, neighbour)

let said = 0
export const content = (words = '骑了半年，孩子长高了。', more: Partial<PostContent> = {}): PostContent => ({
  about: { kind: 'tip' },
  title: `儿童自行车 ${(said += 1)}`,
  words: `${words} ${said}`,
  pictures: [],
  ...more,
})
export const pictured = async (
  stand: Stand,
  by: Holder,
  name: string,
): Promise<PostContent['pictures'][number]> => ({
  file: (await stand.upload(
    `photos/${tap()}-${name}.jpg`,
    'jpg',
    by.openid,
  )) as PostContent['pictures'][number]['file'],
  width: 10,
  height: 10,
})

/** Written, and nothing waited for. */
export const write = async (stand: Stand, by: Holder, what: PostContent = content()): Promise<PostId> =>
  (await stand.ask(by, 'post.write', what)).post.id
export const mine = async (stand: Stand, by: Holder, id: PostId) =>
  (await stand.ask(by, 'post.get', { id })).post
/** As its author sees it, as soon as it stands so. */
export const becomes = (stand: Stand, by: Holder, id: PostId, state: PostState) =>
  until(
    () => mine(stand, by, id),
    (post) => post.state === state,
  )
/** Written and public. */
export const published = async (stand: Stand, by: Holder, what: PostContent = content()): Promise<PostId> => {
  const id = await write(stand, by, what)
  await becomes(stand, by, id, 'public')
  return id
}

/** What it is refused with. */
export const refusal = async <A extends ActionName>(
  stand: Stand,
  who: Holder,
  action: A,
  input: object,
): Promise<string | undefined> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? undefined : answer.code
}
export const titles = async (stand: Stand, who: Holder): Promise<string[]> =>
  (await stand.ask(who, 'inbox.list')).items.map(({ title }) => title)
export const queue = async (stand: Stand, who: Holder): Promise<Output<'moderation.queue'>['items']> => {
  const all: Output<'moderation.queue'>['items'] = []
  let cursor: string | undefined
  do {
    const page = await stand.ask(who, 'moderation.queue', cursor === undefined ? {} : { cursor })
    all.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return all
}
export const inQueue = async (stand: Stand, who: Holder, id: string) =>
  (await queue(stand, who)).find((item) => item.id === id)

/** A second manager beside 陈静. */
export const secondManager = async (stand: Stand): Promise<Holder> => {
  const { zones: _zones, away: _away, communityName: _name, ...manager } = person('chen')
  const second = {
    ...manager,
    _id: 'm-qian' as MemberId,
    openid: 'o-qian',
    name: '钱伟',
    boxKey: '1::钱伟:m-qian',
  }
  await importDocuments(stand.cloud.url, 'members', [second])
  return second
}
