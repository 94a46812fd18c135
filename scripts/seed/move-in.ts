import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ActionName, Output } from '@contract/api'
import type { Answer } from '@contract/errors'
import { functionOf } from '@contract/functions'
import { PRIVACY_VERSION } from '@contract/glossary'
import type { HouseId, MemberId } from '@contract/ids'
import { setUpCompany } from '../setup-code'
import { members, people } from './green-lake'
import { DUTY_PHONE, PRICES } from './green-lake-prices'

const SHEET = path.resolve(__dirname, '../../docs/示例小区.xlsx')
const COMPANY = '青竹物业'
const ADMIN = { openid: 'o-gao', name: '高远', phone: '13800010000' }
/** Somebody who has come in. */
export interface Inhabitant {
  openid: string
  _id: MemberId
  /** Of a resident: the first of them. */
  houseId?: HouseId
}

/** A call as a phone makes it. Throws what is refused. */
export const phoneTo =
  (url: string) =>
  async <A extends ActionName>(openid: string, action: A, input: object): Promise<Output<A>> => {
    const response = await fetch(`${url}/v1/functions/${functionOf(action)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify({ action, input }),
    })
    const answer = (await response.json()) as Answer<Output<A>>
    if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`)
    return answer.data
  }

/**
 * 翠湖花园 from nothing, on the road of a real community: the set-up code makes an admin, who creates it and names a
 * manager, who imports the sheet; then people come in by the numbers on it. `keys` are those who come in besides the
 * staff and who stands on the stage. Gives everybody who came, by what the seed calls them.
 */
export const moveIn = async (
  url: string,
  keys: readonly string[],
  now: number,
): Promise<Map<string, Inhabitant>> => {
  const ask = phoneTo(url)
  await keepOnStage(url, [...standing(), ...members])
  const admin = await joinByCode(url, ADMIN, await setUpCompany(url, COMPANY, now))
  const { community } = await ask(ADMIN.openid, 'company.create', {
    as: admin,
    requestId: 'seed-community',
    name: '翠湖花园',
  })
  const manager = found('chen')
  const { code } = await ask(ADMIN.openid, 'company.manager', {
    as: admin,
    requestId: 'seed-manager',
    communityId: community.id,
    name: manager.name,
    phone: manager.phone,
  })
  const as = await joinByCode(url, manager, code)
  await importSheet(url, manager.openid, as, community.id)
  const { kinds, rev } = await ask(manager.openid, 'catalogue.get', { as })
  await ask(manager.openid, 'catalogue.save', {
    as,
    requestId: 'seed-catalogue',
    kinds,
    prices: PRICES,
    dutyPhone: DUTY_PHONE,
    rev,
  })

  const coming = members.filter(
    ({ _id, role, openid }) =>
      role !== 'resident' || keys.includes(_id.slice(2)) || people.some((each) => each.openid === openid),
  )
  const inhabitants = new Map<string, Inhabitant>()
  for (const { _id, openid } of coming) {
    if (openid !== manager.openid)
      await ask(openid, 'join.phone', {
        requestId: `seed-join-${_id}`,
        agreed: PRIVACY_VERSION,
        code: await phoneCode(url, openid),
      })
    const { memberships } = await ask(openid, 'session.me', {})
    const [membership] = memberships
    if (!membership) throw new Error(`${_id} did not come in`)
    const houseId = membership.houses?.[0]?.id
    inhabitants.set(_id.slice(2), {
      openid,
      _id: membership.id,
      ...(houseId === undefined ? {} : { houseId }),
    })
  }
  const newcomer = members.find(({ _id, role }) => role === 'resident' && !inhabitants.has(_id.slice(2)))
  await keepOnStage(url, [...standing(), ...(newcomer ? [NEWCOMER(newcomer.phone)] : [])])
  return inhabitants
}

/** Their number is on the roll; coming in is theirs to try. */
const NEWCOMER = (phone: string) => ({
  openid: 'o-newcomer',
  name: '新邻居（还没加入）',
  role: 'resident',
  phone,
})

const found = (key: string): (typeof members)[number] => {
  const member = members.find(({ _id }) => _id === `m-${key}`)
  if (!member) throw new Error(`nobody is called ${key}`)
  return member
}

/** Who stands ready on the stage. */
const standing = () => [
  ...people,
  { openid: ADMIN.openid, name: `${ADMIN.name}（${COMPANY}）`, role: 'admin', phone: ADMIN.phone },
]

/** Whose numbers the local WeChat knows. */
const keepOnStage = async (
  url: string,
  all: readonly { openid: string; name: string; role: string; phone: string }[],
): Promise<void> => {
  const once = all.filter(({ openid }, index) => all.findIndex((each) => each.openid === openid) === index)
  await fetch(`${url}/stage/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(once.map(({ openid, name, role, phone }) => ({ openid, name, role, phone }))),
  })
}

const phoneCode = async (url: string, openid: string): Promise<string> => {
  const response = await fetch(`${url}/wechat/phone-code`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
  })
  return ((await response.json()) as { code: string }).code
}

const joinByCode = async (
  url: string,
  { openid, name, phone }: { openid: string; name: string; phone: string },
  code: string,
): Promise<MemberId> => {
  const { memberIds } = await phoneTo(url)(openid, 'join.code', {
    requestId: `seed-join-${openid}`,
    agreed: PRIVACY_VERSION,
    code,
    name,
    phone,
  })
  const [first] = memberIds
  if (!first) throw new Error(`${name} did not come in`)
  return first
}

const importSheet = async (url: string, openid: string, as: MemberId, communityId: string): Promise<void> => {
  const ask = phoneTo(url)
  const uploaded = await fetch(
    `${url}/storage/setup/${communityId}/seed__${encodeURIComponent(path.basename(SHEET))}`,
    {
      method: 'PUT',
      headers: { 'x-wx-openid': openid },
      body: new Uint8Array(readFileSync(SHEET)),
    },
  )
  const fileIds = [((await uploaded.json()) as { fileID: string }).fileID]
  const { faults } = await ask(openid, 'setup.check', { as, fileIds })
  if (faults.length > 0) throw new Error(`the example sheet has faults: ${JSON.stringify(faults)}`)
  for (;;) {
    const { done } = await ask(openid, 'setup.apply', { as, requestId: 'seed-sheet', fileIds })
    if (done) return
  }
}
