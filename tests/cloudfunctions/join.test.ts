import { PRIVACY_VERSION } from '@contract/glossary'
import type { ActionName } from '@contract/api'
import { openStand, tap, until, type Stand } from '../stand'
import { person } from '../people'

/** Coming in: by the number on the roll, by a code, by asking. */
const lin = person('3-2-501')
const chen = person('chen')
const zhou = person('zhou')
const DAY = 24 * 60 * 60_000
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

/** Somebody with a phone whom nobody knows yet. */
const stranger = (openid: string) => ({
  openid,
  join: async <A extends Extract<ActionName, `join.${string}`>>(action: A, input: object) =>
    (await stand.call(openid, action, { requestId: tap(), agreed: PRIVACY_VERSION, ...input })).answer,
  homes: async () => {
    const { answer } = await stand.call(openid, 'session.me', {})
    if (!answer.ok) throw new Error(answer.code)
    return answer.data.memberships.flatMap(
      ({ houses }) => houses?.map(({ label, tie }) => `${label} ${tie}`) ?? [],
    )
  },
})
const invitationOf = async (houseId = 'h-3-2-501', more: object = {}) =>
  (await stand.ask(lin, 'household.invite', { houseId, tie: 'family', ...more })).invitation
const named = { name: '林小雨', phone: '13711112222' }

describe('by the number that WeChat vouches for', () => {
  /** The roll as the property knows it: on it, and not come in. */
  const onRoll = (openid: string, phone: string) =>
    fetch(`${stand.cloud.url}/stage/people`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ openid, name: openid, role: 'resident', phone }]),
    })
  const codeFor = async (openid: string): Promise<string> => {
    const response = await fetch(`${stand.cloud.url}/wechat/phone-code`, {
      method: 'POST',
      headers: { 'x-wx-openid': openid },
    })
    return ((await response.json()) as { code: string }).code
  }
  const invited = () =>
    stand.ask(chen, 'staff.invite', {
      name: '钱多',
      phone: '13755556666',
      posts: ['technician', 'housekeeper'],
      skills: ['水电维修'],
    })

  test('who is on the roll is in, with everything the roll knows, and a code is good once', async () => {
    await onRoll('o-qian', '13755556666')
    await invited()
    const code = await codeFor('o-qian')
    const requestId = tap()
    const first = await stranger('o-qian').join('join.phone', { code, requestId })
    expect(first).toMatchObject({ ok: true, data: { maskedPhone: '137****6666' } })
    const { answer } = await stand.call('o-qian', 'session.me', {})
    expect(answer.ok && answer.data.memberships.map(({ role, name }) => `${name} ${role}`).sort()).toEqual([
      '钱多 housekeeper',
      '钱多 technician',
    ])
    // The same tap again gives the same answer; another with the same code reads nothing.
    expect(await stranger('o-qian').join('join.phone', { code, requestId })).toEqual(first)
    expect(await stranger('o-other').join('join.phone', { code })).toMatchObject({ code: 'PHONE_UNREADABLE' })
  })
  test('a number that nobody knows binds nothing, and says so', async () => {
    await onRoll('o-unknown', '13799990000')
    const answer = await stranger('o-unknown').join('join.phone', { code: await codeFor('o-unknown') })
    expect(answer).toEqual({ ok: true, data: { memberIds: [], maskedPhone: '137****0000' } })
    expect(await stranger('o-unknown').homes()).toEqual([])
  })
  test('a number that is another WeChat user’s is not given away', async () => {
    await onRoll('o-second', lin.phone)
    const answer = await stranger('o-second').join('join.phone', { code: await codeFor('o-second') })
    expect(answer).toMatchObject({ code: 'PHONE_TAKEN' })
  })
  test('nothing is taken before the privacy notice in force has been agreed to', async () => {
    const answer = await stranger('o-hasty').join('join.phone', { code: 'x', agreed: '2020-01' })
    expect(answer).toMatchObject({ code: 'NOTICE_CHANGED' })
  })
})

describe('by the owner’s invitation', () => {
  test('her daughter comes in as family, reports, and sees what her mother reported', async () => {
    const { code } = await invitationOf()
    const xiaoyu = stranger('o-xiaoyu')
    expect(await xiaoyu.join('join.code', { code: code.toLowerCase(), ...named })).toMatchObject({ ok: true })
    expect(await xiaoyu.homes()).toEqual(['3号楼2单元501 family'])
    const { ticket } = await stand.ask(lin, 'ticket.submit', {
      kind: 'light',
      place: { houseId: 'h-3-2-501' },
    })
    const { answer } = await stand.call('o-xiaoyu', 'session.me', {})
    const as = answer.ok ? answer.data.memberships[0]?.id : undefined
    const list = await stand.call('o-xiaoyu', 'ticket.list', { as, box: 'household' })
    expect(list.answer.ok && list.answer.data.items.map(({ id }) => id)).toEqual([ticket.id])
    await stand.ask(lin, 'ticket.cancel', { id: ticket.id, reason: '好了' })
  })
  test('two who come with the last code at the same moment: one gets it', async () => {
    const { code } = await invitationOf()
    const both = await Promise.all(
      ['o-first', 'o-late'].map((openid) => stranger(openid).join('join.code', { code, ...named })),
    )
    expect(both.map((answer) => (answer.ok ? 'in' : answer.code)).sort()).toEqual(['CODE_SPENT', 'in'])
    const homes = await Promise.all(['o-first', 'o-late'].map((openid) => stranger(openid).homes()))
    expect(homes.flat()).toEqual(['3号楼2单元501 family'])
  })
  test('who was cut off comes again with the same code; it is still one person in one house', async () => {
    const { code } = await invitationOf()
    const asked = { code, ...named, requestId: tap() }
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth: 3 }] })
    await stand.call('o-cut', 'join.code', { agreed: PRIVACY_VERSION, ...asked }).catch(() => undefined)
    stand.cloud.faults.set({ rules: [] })
    expect(await stranger('o-cut').join('join.code', asked)).toMatchObject({ ok: true })
    expect(await stranger('o-cut').join('join.code', asked)).toMatchObject({ ok: true })
    expect(await stranger('o-cut').homes()).toEqual(['3号楼2单元501 family'])
  })
  test('a tenant is in until the day, and not a moment longer', async () => {
    const until = Date.parse(await now()) + 10 * DAY
    const { code } = await invitationOf('h-3-2-501', { tie: 'tenant', until })
    await stranger('o-tenant').join('join.code', { code, ...named })
    expect(await stranger('o-tenant').homes()).toEqual(['3号楼2单元501 tenant'])
    const aside = await openStand()
    try {
      const made = await aside.ask(lin, 'household.invite', {
        houseId: 'h-3-2-501',
        tie: 'tenant',
        until: Date.now() + DAY,
      })
      await aside.call('o-t', 'join.code', {
        requestId: tap(),
        agreed: PRIVACY_VERSION,
        code: made.invitation.code,
        ...named,
      })
      const count = async () => {
        const { answer } = await aside.call('o-t', 'session.me', {})
        return answer.ok && answer.data.memberships.length
      }
      expect(await count()).toBe(1)
      aside.cloud.sleepUntil(Date.now() + 2 * DAY)
      expect(await count()).toBe(0)
    } finally {
      await aside.close()
    }
  })
  test.each([
    [
      'one that was used',
      async () => {
        const { code } = await invitationOf()
        await stranger('o-user').join('join.code', { code, ...named })
        return code
      },
      'CODE_SPENT',
    ],
    [
      'one that was withdrawn',
      async () => {
        const { code } = await invitationOf()
        await stand.ask(lin, 'household.revoke', { code })
        return code
      },
      'CODE_SPENT',
    ],
    ['one that never was', async () => 'CHY222222', 'NO_SUCH_CODE'],
    ['one of no community', async () => 'ZZZ222222', 'NO_SUCH_CODE'],
    ['what is no code', async () => 'hello', 'BAD_INPUT'],
  ])('a code that is %s is refused in words', async (_sentence, make, expected) => {
    const code = await make()
    expect(await stranger('o-wrong').join('join.code', { code, ...named })).toMatchObject({ code: expected })
  })
  test('who guesses is soon not listened to, even when right at last; others still are', async () => {
    const guesser = stranger('o-guesser')
    const outcomes = []
    for (const letter of 'ABCDEFGH') {
      const answer = await guesser.join('join.code', { code: `CHY2222A${letter}`, ...named })
      outcomes.push(answer.ok ? 'in' : answer.code)
    }
    expect(outcomes.slice(0, 6)).toEqual(Array(6).fill('NO_SUCH_CODE'))
    expect(outcomes.slice(6)).toEqual(['TOO_MANY_TRIES', 'TOO_MANY_TRIES'])
    const { code } = await invitationOf()
    expect(await guesser.join('join.code', { code, ...named })).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect(await stranger('o-honest').join('join.code', { code, ...named })).toMatchObject({ ok: true })
  })
  test('a whole crowd guessing at one community is stopped too', async () => {
    const aside = await openStand()
    try {
      for (let guesser = 0; guesser < 40; guesser += 1)
        await Promise.all(
          [...'ABCDE'].map((letter) =>
            aside.call(`o-crowd-${guesser}`, 'join.code', {
              requestId: tap(),
              agreed: PRIVACY_VERSION,
              code: `CHY2222B${letter}`,
              ...named,
            }),
          ),
        )
      const { answer } = await aside.call('o-fresh', 'join.code', {
        requestId: tap(),
        agreed: PRIVACY_VERSION,
        code: 'CHY2222CC',
        ...named,
      })
      expect(answer).toMatchObject({ code: 'TOO_MANY_TRIES' })
    } finally {
      await aside.close()
    }
  })
})

const now = async (): Promise<string> =>
  ((await (await fetch(`${stand.cloud.url}/clock`)).json()) as { now: string }).now

describe('the household', () => {
  test('the owner sees everybody and what is still open; family invites nobody', async () => {
    const { items } = await stand.ask(lin, 'household.list')
    const [home] = items
    expect(home?.label).toBe('3号楼2单元501')
    expect(home?.people.find(({ me }) => me)?.name).toBe(lin.name)
    expect(JSON.stringify(items)).not.toMatch(/"1[3-9]\d{9}"/)
    const son = person('3-2-501-son')
    const { answer } = await stand.call(son, 'household.invite', {
      as: son._id,
      requestId: tap(),
      houseId: 'h-3-2-501',
      tie: 'family',
    })
    expect(answer).toMatchObject({ code: 'OWNER_ONLY' })
  })
  test('the owner takes somebody off the house: out at once', async () => {
    const son = person('3-2-501-son')
    expect(await stranger(son.openid).homes()).toHaveLength(1)
    await stand.ask(lin, 'household.remove', { houseId: 'h-3-2-501', memberId: son._id })
    expect(await stranger(son.openid).homes()).toEqual([])
    const { answer } = await stand.call(son, 'ticket.list', { as: son._id, box: 'mine' })
    expect(answer).toMatchObject({ code: 'NOT_A_MEMBER' })
  })
  test.each([
    ['of a neighbour’s house', { houseId: 'h-1-1-101', memberId: 'm-1-1-101' }, 'NOT_YOUR_HOUSE'],
    ['of her own house another owner', { houseId: 'h-3-2-501', memberId: 'm-1-1-101' }, undefined],
  ])('she cannot take off somebody %s', async (_sentence, input, code) => {
    const { answer } = await stand.call(lin, 'household.remove', { as: lin._id, requestId: tap(), ...input })
    // Somebody who does not live there is taken off nothing.
    if (code) expect(answer).toMatchObject({ code })
    expect(await stranger(person('1-1-101').openid).homes()).toHaveLength(1)
  })
  test('a neighbour’s code for my house cannot be withdrawn by me, nor mine by them', async () => {
    const { code } = await invitationOf()
    await stand.ask(person('1-1-101'), 'household.revoke', { code })
    expect(await stranger('o-still').join('join.code', { code, ...named })).toMatchObject({ ok: true })
  })
})

describe('by asking', () => {
  const where = { communityId: 'c-green-lake', buildingId: 'b3', unitId: 'b3-2', room: '502' }
  const ask = (openid: string, more: object = {}) =>
    stranger(openid).join('join.ask', { ...where, ...named, tie: 'family', ...more })
  const idOf = (answer: Awaited<ReturnType<typeof ask>>): string => {
    if (!answer.ok) throw new Error(answer.code)
    return answer.data.application.id
  }

  test('the community is found by its name and the house by its number', async () => {
    expect(await stranger('o-a').join('join.find', { name: '翠湖' })).toMatchObject({
      data: { items: [{ name: '翠湖花园' }] },
    })
    expect(await stranger('o-a').join('join.find', { name: '.*' })).toMatchObject({ data: { items: [] } })
    const place = await stranger('o-a').join('join.place', { communityId: 'c-green-lake' })
    expect(place.ok && place.data.buildings).toHaveLength(6)
  })
  test('the steward of the zone hears of it, approves with one tap, and the asker is in and told', async () => {
    const id = idOf(await ask('o-asker'))
    await until(
      () => stand.ask(zhou, 'inbox.list'),
      ({ items }) => items.some(({ opens }) => opens === 'approvals'),
    )
    const { items } = await stand.ask(zhou, 'application.list')
    expect(items[0]).toMatchObject({
      id,
      label: '3号楼2单元502',
      maskedPhone: '137****2222',
      state: 'waiting',
    })
    await stand.ask(zhou, 'application.decide', { id, approve: true })
    expect(await stranger('o-asker').homes()).toEqual(['3号楼2单元502 family'])
    const { answer } = await stand.call('o-asker', 'session.me', {})
    const as = answer.ok ? answer.data.memberships[0]?.id : undefined
    await until(
      async () => (await stand.call('o-asker', 'inbox.list', { as })).answer,
      (inbox) => inbox.ok && inbox.data.items.some(({ title }) => title === '您的入住申请通过了'),
    )
  })
  test('steward and manager tap together: one verdict', async () => {
    const id = idOf(await ask('o-both'))
    const verdicts = await Promise.all(
      [
        [zhou, true],
        [chen, false],
      ].map(async ([who, approve]) => {
        const by = who as typeof zhou
        const { answer } = await stand.call(by, 'application.decide', {
          as: by._id,
          requestId: tap(),
          id,
          approve,
          reason: '不对',
        })
        return answer.ok ? answer.data.application.state : answer.code
      }),
    )
    expect(verdicts).toContain('ALREADY_DECIDED')
    const isIn = (await stranger('o-both').homes()).length === 1
    expect(isIn).toBe(verdicts.includes('approved'))
  })
  test('approving breaks off between its two writes: the phone asks again, and it is done once', async () => {
    const id = idOf(await ask('o-broken'))
    const input = { as: zhou._id, requestId: tap(), id, approve: true }
    stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth: 3 }] })
    await stand.call(zhou, 'application.decide', input).catch(() => undefined)
    stand.cloud.faults.set({ rules: [] })
    const { answer } = await stand.call(zhou, 'application.decide', input)
    expect(answer).toMatchObject({ ok: true })
    expect(await stranger('o-broken').homes()).toEqual(['3号楼2单元502 family'])
  })
  test('a steward decides on their own zone only', async () => {
    const id = idOf(await ask('o-zone'))
    const he = person('he')
    expect((await stand.ask(he, 'application.list')).items.map((each) => each.id)).not.toContain(id)
    const { answer } = await stand.call(he, 'application.decide', {
      as: he._id,
      requestId: tap(),
      id,
      approve: true,
    })
    expect(answer).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('a refusal says why, and one may ask again', async () => {
    const id = idOf(await ask('o-no'))
    await stand.ask(chen, 'application.decide', { id, approve: false, reason: '房号请再核对' })
    expect(await stranger('o-no').join('join.waiting', {})).toMatchObject({
      data: { items: [{ state: 'refused', reason: '房号请再核对' }] },
    })
    expect(await ask('o-no')).toMatchObject({ ok: true })
    expect(await ask('o-no')).toMatchObject({ code: 'ALREADY_ASKED' })
  })
  test.each([
    ['a room that is not there', { room: '999' }, 'HOUSE_UNKNOWN'],
    ['a tenant without an end', { tie: 'tenant' }, 'WRONG_DATES'],
    ['a telephone number too short', { phone: '1371111222' }, 'BAD_INPUT'],
    ['a community that is not there', { communityId: 'c-none' }, 'NOT_FOUND'],
  ])('%s is refused', async (_sentence, more, code) => {
    expect(await ask('o-bad', more)).toMatchObject({ code })
  })
})
