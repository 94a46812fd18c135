import { createHash } from 'node:crypto'
import { decode } from 'jpeg-js'
import { printOf } from '../cloudfunctions/prover/look'
import { distance } from '../domain/round/print'
import { asJpeg, resized, shoot, stamped, type Picture, type Shot } from '../tests/pictures'

// How far prints of one photo lie apart, and of two photos of one place; and what looking at one takes.
// Run: npx tsx bench/prints.ts [places]        25 places, a minute; prints Markdown

const PLACES = Number(process.argv[2] ?? 25)
const size = { width: 540, height: 720 }
const later = { light: 0.9, sun: 0.15, bucket: { x: 0.6, y: 0.7, size: 0.08 } }

const SAME: Record<string, (photo: Picture) => Buffer> = {
  'stored anew, quality 60': (photo) => asJpeg(photo, 60),
  'stored anew, quality 30': (photo) => asJpeg(photo, 30),
  'made 10 % smaller, quality 75': (photo) => asJpeg(resized(photo, 0.9), 75),
  'made half as large, quality 60': (photo) => asJpeg(resized(photo, 0.5), 60),
  'stamped, quality 80': (photo) => asJpeg(stamped(photo), 80),
  'stamped, 10 % smaller, quality 60': (photo) => asJpeg(resized(stamped(photo), 0.9), 60),
}
const OTHER: Record<string, Partial<Shot>> = {
  'from the very same spot, the sun moved': { light: 0.85, sun: 0.2 },
  'from 1 % aside, other light, a bucket': { ...later, aside: { x: 0.01, y: 0.005 } },
  'from 2 % aside, other light, a bucket': { ...later, aside: { x: 0.02, y: -0.015 } },
  'from 3 % aside, other light': { light: 0.9, sun: 0.15, aside: { x: 0.03, y: 0.02 } },
  'from 5 % aside, a step nearer, other light, a bucket': {
    ...later,
    aside: { x: 0.05, y: 0.03 },
    zoom: 1.05,
  },
  'from 10 % aside': { light: 1.1, aside: { x: 0.1, y: 0.05 } },
}
const found = new Map<string, number[]>()
const note = (name: string, bits: number): void => void found.set(name, [...(found.get(name) ?? []), bits])
const printed = (file: Buffer): string => printOf(file) ?? ''

const all: string[] = []
for (let place = 0; place < PLACES; place += 1) {
  const shot: Shot = { place, ...size, noise: { steps: 24, turn: place + 1 } }
  const file = asJpeg(shoot(shot), 85)
  const hash = printed(file)
  const { width, height, data } = decode(file)
  // As somebody has it who saved it: what the first compression did is in it.
  const photo = { width, height, data: Buffer.from(data) }
  for (const [name, again] of Object.entries(SAME))
    note(`the same, ${name}`, distance(hash, printed(again(photo))))
  for (const [name, more] of Object.entries(OTHER)) {
    const noise = { steps: 24, turn: 1000 + place }
    note(`another, ${name}`, distance(hash, printed(asJpeg(shoot({ ...shot, noise, ...more }), 85))))
  }
  for (const other of all) note('another place', distance(hash, other))
  all.push(hash)
}
console.log('| photo | least | half | most |\n| --- | --- | --- | --- |')
for (const [name, bits] of found) {
  bits.sort((a, b) => a - b)
  console.log(`| ${name} | ${bits[0]} | ${bits[bits.length >> 1]} | ${bits.at(-1)} |`)
}

const large = asJpeg(shoot({ place: 3, width: 1080, height: 1440, noise: { steps: 24, turn: 3 } }), 80)
const WAYS: Record<string, () => unknown> = {
  'unpacked only': () => decode(large, { useTArray: true, formatAsRGBA: false }),
  'its print': () => printOf(large),
  'its bytes only': () => createHash('sha256').update(large).digest('hex'),
}
const times = Object.keys(WAYS).map((): number[] => [])
for (let turn = 0; turn < 12; turn += 1)
  for (const [at, way] of Object.values(WAYS).entries()) {
    const began = performance.now()
    way()
    if (turn > 1) times[at]?.push(performance.now() - began)
  }
const medians = times.map((each) => each.sort((a, b) => a - b)[each.length >> 1] ?? NaN)
console.log(`\na photo of 1080 × 1440, ${Math.round(large.length / 1024)} KB, ms:`)
for (const [at, name] of Object.keys(WAYS).entries())
  console.log(
    `${name}: ${medians[at]?.toFixed(1)} (× ${((medians[at] ?? NaN) / (medians[0] ?? NaN)).toFixed(2)})`,
  )
