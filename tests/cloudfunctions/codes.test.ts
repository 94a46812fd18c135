import jsQR from 'jsqr'
import { inflateSync } from 'node:zlib'
import type { ActionName } from '@contract/api'
import type { SpotCode } from '@contract/round'
import type { StandardId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { POINT_PAGE } from '@domain/notice/pages'
import { spotOfCode } from '../../cloudfunctions/_kit/spot-code'
import { community } from '../../scripts/seed/green-lake'
import { documentsOf } from '../documents'
import { person } from '../people'
import { openStand, tap, type Holder, type Stand } from '../stand'

/** Standards, places and the codes that hang there, through the deployed functions. */
const chen = person('chen')
const zhou = person('zhou')
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

const refusal = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const communityNow = async () =>
  (await documentsOf<Community>(stand.cloud.url, 'communities')).find(({ _id }) => _id === community._id)
/** What a phone reads that scans the picture. */
const scanned = async (url: string): Promise<string | undefined> => {
  const png = Buffer.from(await (await fetch(url)).arrayBuffer())
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.fill(rows[y * (width + 1) + 1 + x] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return jsQR(pixels, width, height)?.data
}
const codeIn = (address: string | undefined): SpotCode =>
  decodeURIComponent((address ?? '').split('scene=')[1] ?? '').slice('q='.length) as SpotCode

describe('codes to be printed', () => {
  test('each scans to the page of its place; made anew, the one before is known as old', async () => {
    const spotIds = ['s-gate', 's-b1-lobby']
    const { items } = await stand.ask(chen, 'point.codes', { spotIds })
    expect(items.map(({ spotId, name }) => `${spotId} ${name}`)).toEqual([
      's-gate 东门岗亭',
      's-b1-lobby 1号楼大堂',
    ])
    const address = await scanned(items[0]?.url ?? '')
    expect(address).toMatch(new RegExp(`/app/#/${POINT_PAGE}\\?scene=q%3D[2-9A-HJ-NP-Z]{16}$`))
    const code = codeIn(address)
    expect(spotOfCode(community, code)).toMatchObject({ spot: { id: 's-gate' }, old: false })
    expect((await stand.ask(chen, 'point.codes', { spotIds })).items.map(({ fileId }) => fileId)).toEqual(
      items.map(({ fileId }) => fileId),
    )

    await stand.ask(chen, 'point.renew', { spotId: 's-gate' })
    const again = await stand.ask(chen, 'point.codes', { spotIds: ['s-gate'] })
    const fresh = codeIn(await scanned(again.items[0]?.url ?? ''))
    const now = (await communityNow()) ?? community
    expect(fresh).not.toBe(code)
    expect(spotOfCode(now, fresh)).toMatchObject({ spot: { id: 's-gate' }, old: false })
    expect(spotOfCode(now, code)).toMatchObject({ spot: { id: 's-gate' }, old: true })
  })
  test('not of a place that is not there, nor more than a call has time for', async () => {
    expect(await refusal(chen, 'point.codes', { spotIds: ['s-gate', 's-elsewhere'] })).toBe('PLACE_UNKNOWN')
    const many = Array.from({ length: 13 }, (_, index) => `s-${index}`)
    expect(await refusal(chen, 'point.codes', { spotIds: many })).toBe('BAD_INPUT')
  })
})

describe('standards and places', () => {
  const standard = {
    kind: 'cleaning',
    name: '走廊',
    ticks: ['地面扫净', '墙面干净', '灯罩没有灰'].map((words, index) => ({ id: `t${index}`, words })),
    minutes: 10,
    windows: [{ from: '07:00', to: '09:00' }],
    days: [1, 2, 3, 4, 5],
  }
  test('a manager makes a standard and a place by it; the same tap twice makes one', async () => {
    const input = { as: chen._id, requestId: tap(), standard }
    await stand.call(chen, 'standard.save', input)
    const { answer } = await stand.call(chen, 'standard.save', input)
    const made = answer.ok ? answer.data.standards.filter(({ name }) => name === '走廊') : []
    expect(made).toHaveLength(1)
    const standardId = made[0]?.id as StandardId
    const point = { name: '连廊', zoneId: 'z-east', standardId }
    const { points } = await stand.ask(chen, 'point.save', { point })
    expect(points.find(({ name }) => name === '连廊')).toMatchObject({
      zoneId: 'z-east',
      standardId,
      located: false,
    })
    expect(await refusal(chen, 'standard.remove', { id: standardId })).toBe('STANDARD_IN_USE')
    expect(await refusal(chen, 'point.save', { point })).toBe('NAME_TAKEN')
    expect(await refusal(chen, 'standard.save', { standard })).toBe('STANDARD_FAULTY')
    expect((await communityNow())?.roundsAt).toBe(0)
  })
  test('a steward says where a place of their own zones is, and nobody else’s', async () => {
    const location = { latitude: 31.2, longitude: 121.5 }
    const { points } = await stand.ask(zhou, 'point.locate', { spotId: 's-gate', location })
    expect(points.find(({ spotId }) => spotId === 's-gate')?.located).toBe(true)
    expect(await refusal(zhou, 'point.locate', { spotId: 's-garage', location })).toBe('NOT_ALLOWED')
    expect(await refusal(zhou, 'standard.save', { standard })).toBe('NOT_ALLOWED')
  })
  test('two managers at once: both are heard', async () => {
    await Promise.all([
      stand.ask(chen, 'point.renew', { spotId: 's-playground' }),
      stand.ask(chen, 'standard.save', { standard: { ...standard, name: '楼梯' } }),
      stand.ask(zhou, 'point.locate', {
        spotId: 's-b1-lift',
        location: { latitude: 31.2, longitude: 121.5 },
      }),
    ])
    const now = await communityNow()
    expect(now?.spots.find(({ id }) => id === 's-playground')?.codeTurn).toBe(1)
    expect(now?.spots.find(({ id }) => id === 's-b1-lift')?.location).toBeDefined()
    expect(now?.rounds?.standards.map(({ name }) => name)).toContain('楼梯')
  })
})
